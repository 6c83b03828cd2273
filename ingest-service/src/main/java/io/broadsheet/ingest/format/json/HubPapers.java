package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hub's answers about its Daily Papers: the list of a day, of a search, or one paper. */
class HubPapers extends JsonFormat {
    private static final List<String> TELLING = List.of(
            "upvotes",
            "discussionId",
            "submittedOnDailyAt",
            "submittedOnDailyBy",
            "ai_summary",
            "numComments",
            "githubRepo");

    @Override
    public String name() {
        return "hub-json";
    }

    @Override
    public String source() {
        return "daily-papers";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with a paper that has an id and a title, or that have id, title, summary and upvotes themselves";
    }

    @Override
    public String example() {
        return """
                [{"paper": {"id": "2607.01234", "authors": [{"name": "Ada Example", "hidden": false}], \
                "publishedAt": "2026-07-02T09:00:00.000Z", "submittedOnDailyAt": "2026-07-03T01:00:00.000Z", \
                "title": "A Ledger for Debris", "summary": "We keep\\na ledger.", "upvotes": 3}, \
                "title": "A Ledger for Debris", "numComments": 1}]
                """;
    }

    @Override
    double likeness(Value item) {
        Value paper = item.get("paper");
        if (paper.has("id") && (paper.has("title") || item.has("title"))) {
            return 0.95;
        }
        boolean flat = item.has("id") && item.has("title") && item.has("summary");
        return flat && TELLING.stream().anyMatch(item::has) ? 0.9 : 0;
    }

    @Override
    Draft draft(Value item) {
        Value paper = paper(item);
        return new Draft()
                .title(paper.text("title"))
                .title(item.text("title"))
                .abstractText(paper.text("summary"))
                .abstractText(item.text("summary"))
                .authors(Names.of(new Value.Items(shown(paper.items("authors")))))
                .identifier(Kind.ARXIV, paper.text("id"))
                .publishedAt(paper.text("publishedAt"))
                .publishedAt(item.text("publishedAt"))
                .keywords(Stream.of(paper, item)
                        .flatMap(from -> from.texts("ai_keywords").stream())
                        .toList())
                .link(paper.text("githubRepo"))
                .link(item.text("githubRepo"))
                .link(paper.text("projectPage"))
                .link(item.text("projectPage"));
    }

    /** The day, in UTC, on which the paper was put into the listing. */
    @Override
    @Nullable
    LocalDate listedOn(Value item) {
        String submitted = Dates.iso(paper(item).text("submittedOnDailyAt"));
        return submitted == null || submitted.length() < 10 ? null : LocalDate.parse(submitted.substring(0, 10));
    }

    private static Value paper(Value item) {
        return item.get("paper") instanceof Value.Fields paper ? paper : item;
    }

    /** Names that were found in the paper by mistake are marked as hidden. */
    private static List<Value> shown(List<Value> authors) {
        return authors.stream()
                .filter(author -> !author.get("hidden").equals(new Value.Flag(true)))
                .toList();
    }
}
