package io.broadsheet.query.hub;

/** Answers, for the description of the interface. */
final class Examples {

    static final String LIST = """
            [{"paper": {"id": "9b98c17dc4b8dba4adaab6f22134d9f5", "title": "Lanternfish", "upvotes": 3},
              "id": "9b98c17dc4b8dba4adaab6f22134d9f5", "title": "Lanternfish", "summary": "We caption images taken at night.",
              "publishedAt": "2026-07-29T00:00:00Z", "upvotes": 3, "numComments": 0, "isAuthorParticipating": false}]""";

    static final String PAPER = """
            {"id": "9b98c17dc4b8dba4adaab6f22134d9f5", "title": "Lanternfish", "summary": "We caption images taken at night.",
             "authors": [{"_id": "90fd121edfae2f7c44dc3183", "name": "Ada Example", "hidden": false}],
             "publishedAt": "2026-07-29T00:00:00Z", "upvotes": 3, "ai_keywords": ["Image captioning"],
             "githubRepo": "https://github.com/example/lanternfish", "submittedOnDailyAt": "2026-07-29T00:00:00Z",
             "numComments": 0, "linkedModels": [{"id": "example/lanternfish", "author": "example"}],
             "linkedDatasets": [], "linkedSpaces": []}""";

    static final String MARKDOWN = """
            # Lanternfish

            **Authors:** Ada Example

            - Listed under: 2026-07-29
            - Keywords: Image captioning

            ## Abstract

            We caption images taken at night.
            """;

    private Examples() {}
}
