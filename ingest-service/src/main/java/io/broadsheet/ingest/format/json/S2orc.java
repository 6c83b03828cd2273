package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;

/** The metadata of S2ORC, the Semantic Scholar Open Research Corpus. */
final class S2orc extends JsonFormat {
    private static final List<String> TELLING = List.of(
            "has_pdf_parse",
            "mag_id",
            "s2_url",
            "outbound_citations",
            "has_outbound_citations",
            "mag_field_of_study",
            "pmc_id");

    @Override
    public String name() {
        return "s2orc-jsonl";
    }

    @Override
    public String source() {
        return "semantic-scholar";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects with paper_id and title, and has_pdf_parse, mag_id, s2_url or outbound_citations";
    }

    @Override
    public String example() {
        return """
                {"paper_id": "7", "title": "A Ledger for Debris", "authors": [{"first": "Ada", "middle": [], "last": "Example", \
                "suffix": ""}], "abstract": "We keep a ledger.", "year": 2026, "arxiv_id": "2607.01234", "doi": null, \
                "venue": null, "journal": "Debris", "mag_id": "1", "has_pdf_parse": false}
                """;
    }

    @Override
    double likeness(Value item) {
        boolean paper = item.has("paper_id") && item.has("title");
        return paper && TELLING.stream().filter(item::has).count() >= 2 ? 0.95 : 0;
    }

    @Override
    Draft draft(Value item) {
        return new Draft()
                .title(item.text("title"))
                .abstractText(item.text("abstract"))
                .authors(Names.of(item.get("authors")))
                .identifier(Kind.S2, item.text("paper_id"))
                .identifier(Kind.CORPUSID, item.text("paper_id"))
                .identifier(Kind.ARXIV, item.text("arxiv_id"))
                .identifier(Kind.DOI, item.text("doi"))
                .identifier(Kind.ACL, item.text("acl_id"))
                .identifier(Kind.PMID, item.text("pubmed_id"))
                .identifier(Kind.PMC, SemanticScholar.pmc(item.text("pmc_id")))
                .publishedAt(item.text("year"))
                .venue(item.text("venue"))
                .venue(item.text("journal"))
                .categories(item.texts("mag_field_of_study"))
                .link(item.text("s2_url"));
    }
}
