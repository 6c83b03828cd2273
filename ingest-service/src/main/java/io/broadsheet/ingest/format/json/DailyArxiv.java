package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;

/** The daily listing that a crawler of arXiv's new papers writes. */
final class DailyArxiv extends JsonFormat {

    @Override
    public String name() {
        return "daily-arxiv-jsonl";
    }

    @Override
    public String source() {
        return "arxiv";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with an arXiv id, its abs and pdf addresses, a title and a summary";
    }

    @Override
    public String example() {
        return """
                {"id": "2607.01234", "pdf": "https://arxiv.org/pdf/2607.01234", "abs": "https://arxiv.org/abs/2607.01234", \
                "authors": ["Ada Example"], "title": "A Ledger for Debris", "categories": ["cs.CL"], "comment": "8 pages", \
                "summary": "We keep\\na ledger."}
                """;
    }

    @Override
    double likeness(Value item) {
        boolean addresses = Kind.ARXIV.of(item.text("abs")) != null || Kind.ARXIV.of(item.text("pdf")) != null;
        boolean paper = Kind.ARXIV.of(item.text("id")) != null && item.has("title") && item.has("summary");
        return addresses && paper ? 0.95 : 0;
    }

    @Override
    Draft draft(Value item) {
        return new Draft()
                .title(item.text("title"))
                .abstractText(item.text("summary"))
                .authors(Names.of(item.get("authors")))
                .identifier(Kind.ARXIV, item.text("id"))
                .identifier(Kind.DOI, item.text("doi"))
                .publishedAt(item.text("published"))
                .publishedAt(item.text("date"))
                .venue(item.text("journal_ref"))
                .categories(item.texts("categories"))
                .address(item.text("abs"))
                .address(item.text("pdf"))
                .link(item.text("code_url"))
                .comment(item.text("comment"));
    }
}
