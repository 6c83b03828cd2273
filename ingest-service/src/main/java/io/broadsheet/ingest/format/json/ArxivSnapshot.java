package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The snapshot of all of arXiv's metadata, and parts of it. */
final class ArxivSnapshot extends JsonFormat {
    private static final List<String> TELLING =
            List.of("submitter", "authors_parsed", "versions", "update_date", "journal-ref", "report-no");

    @Override
    public String name() {
        return "arxiv-jsonl";
    }

    @Override
    public String source() {
        return "arxiv";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with an arXiv id, title and abstract, and versions, authors_parsed, update_date or submitter";
    }

    @Override
    public String example() {
        return """
                {"id":"2607.01234","submitter":"Ada Example","authors":"Ada Example and Noor Voorbeeld",\
                "title":"A Ledger for\\n  Debris","comments":"8 pages","journal-ref":null,"doi":null,\
                "categories":"cs.CL cs.DL","license":null,"abstract":"  We keep\\na ledger.\\n",\
                "versions":[{"version":"v1","created":"Thu, 2 Jul 2026 09:00:00 GMT"}],"update_date":"2026-07-03",\
                "authors_parsed":[["Example","Ada",""],["Voorbeeld","Noor",""]]}
                """;
    }

    @Override
    double likeness(Value item) {
        boolean paper = Kind.ARXIV.of(item.text("id")) != null && item.has("title") && item.has("abstract");
        long telling = TELLING.stream().filter(item::has).count();
        return !paper || telling == 0 ? 0 : telling == 1 ? 0.75 : 0.95;
    }

    @Override
    Draft draft(Value item) {
        Value versions = item.get("versions");
        return new Draft()
                .title(item.text("title"))
                .abstractText(item.text("abstract"))
                .authors(Names.of(item.get("authors_parsed")))
                .authors(Names.of(item.get("authors")))
                .identifier(Kind.ARXIV, item.text("id"))
                .identifier(Kind.DOI, item.text("doi"))
                .publishedAt(versions.items().stream()
                        .map(version -> version.text("created"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .publishedAt(item.text("update_date"))
                .venue(item.text("journal-ref"))
                .categories(categories(item.get("categories")))
                .comment(item.text("comments"))
                .licence(item.text("license"));
    }

    /** In one string separated by blanks, or a list of such. */
    private static List<String> categories(Value value) {
        return value.texts().stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .toList();
    }
}
