package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers as Semantic Scholar's API, its data sets and its old open corpus give them. */
final class SemanticScholar extends JsonFormat {
    private static final List<String> TELLING = List.of(
            "externalIds",
            "corpusId",
            "externalids",
            "s2FieldsOfStudy",
            "s2fieldsofstudy",
            "paperAbstract",
            "s2Url",
            "publicationVenue",
            "isOpenAccess",
            "citationCount",
            "citationcount",
            "tldr");

    @Override
    public String name() {
        return "s2-json";
    }

    @Override
    public String source() {
        return "semantic-scholar";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with paperId or corpusid and a title, also in data, and with externalIds or the like";
    }

    @Override
    public String example() {
        return """
                {"paperId": "0123456789abcdef0123456789abcdef01234567", "externalIds": {"ArXiv": "2607.01234", "CorpusId": 7}, \
                "title": "A Ledger for Debris", "abstract": "We keep a ledger.", "venue": "Workshop on Debris", "year": 2026, \
                "authors": [{"authorId": "1", "name": "Ada Example"}]}
                """;
    }

    @Override
    double likeness(Value item) {
        Value paper = paper(item);
        String id = paper.text("paperId");
        boolean identified = (id != null && id.length() == 40) || paper.has("corpusid") || paper.has("s2Url");
        if (!identified || !paper.has("title")) {
            return 0;
        }
        boolean enveloped = !paper.equals(item);
        return enveloped || TELLING.stream().anyMatch(paper::has) ? 0.95 : 0.7;
    }

    @Override
    Draft draft(Value item) {
        Value paper = paper(item);
        Draft draft = new Draft()
                .title(paper.text("title"))
                .abstractText(paper.text("abstract"))
                .abstractText(paper.text("paperAbstract"))
                .authors(Names.of(paper.get("authors")))
                .publishedAt(paper.text("publicationDate"))
                .publishedAt(paper.text("publicationdate"))
                .publishedAt(paper.text("year"))
                .venue(paper.text("venue"))
                .venue(paper.at("publicationVenue", "name").text())
                .venue(paper.at("journal", "name").text())
                .venue(paper.text("journalName"))
                .categories(paper.texts("fieldsOfStudy"))
                .categories(names(paper.items("s2FieldsOfStudy")))
                .categories(names(paper.items("s2fieldsofstudy")))
                .link(paper.text("url"))
                .link(paper.text("s2Url"))
                .link(paper.at("openAccessPdf", "url").text())
                .licence(paper.at("openAccessPdf", "license").text());
        paper.texts("pdfUrls").forEach(draft::link);
        identify(draft, paper);
        return draft;
    }

    private static void identify(Draft draft, Value paper) {
        draft.identifier(Kind.S2, paper.text("paperId"))
                .identifier(Kind.S2, paper.text("id"))
                .identifier(Kind.CORPUSID, paper.text("corpusId"))
                .identifier(Kind.CORPUSID, paper.text("corpusid"))
                .identifier(Kind.DOI, paper.text("doi"))
                .identifier(Kind.PMID, paper.text("pmid"));
        for (String name : List.of("externalIds", "externalids")) {
            Value ids = paper.get(name);
            draft.identifier(Kind.ARXIV, ids.text("ArXiv"))
                    .identifier(Kind.DOI, ids.text("DOI"))
                    .identifier(Kind.ACL, ids.text("ACL"))
                    .identifier(Kind.PMID, ids.text("PubMed"))
                    .identifier(Kind.PMC, pmc(ids.text("PubMedCentral")))
                    .identifier(Kind.CORPUSID, ids.text("CorpusId"));
        }
    }

    static @Nullable String pmc(@Nullable String id) {
        return id == null || !Character.isDigit(id.charAt(0)) ? id : "PMC" + id;
    }

    /** The lists of who cites a paper and of what it cites put each paper into an envelope. */
    private static Value paper(Value item) {
        for (String envelope : List.of("citingPaper", "citedPaper")) {
            if (item.get(envelope) instanceof Value.Fields paper) {
                return paper;
            }
        }
        return item;
    }

    private static List<String> names(List<Value> fields) {
        return fields.stream()
                .flatMap(field -> field.texts("category").stream())
                .toList();
    }
}
