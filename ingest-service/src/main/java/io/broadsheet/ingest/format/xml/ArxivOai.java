package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import java.util.List;
import java.util.Objects;

/** arXiv's OAI-PMH in its own schema, which has the authors' names in parts. */
final class ArxivOai extends OaiFormat {

    ArxivOai() {
        super("arXiv", "arXiv");
    }

    @Override
    public String name() {
        return "arxiv-oai";
    }

    @Override
    public String source() {
        return "arxiv";
    }

    @Override
    public String recognisedBy() {
        return "XML records with metadata in arXiv";
    }

    @Override
    public String example() {
        return """
                <OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2607.01234</identifier></header>\
                <metadata><arXiv><id>2607.01234</id><created>2026-07-02</created>\
                <authors><author><keyname>Example</keyname><forenames>Ada</forenames></author></authors>\
                <title>A Ledger for Debris</title><categories>cs.CL cs.DL</categories>\
                <abstract>We keep a ledger.</abstract></arXiv></metadata></record></ListRecords></OAI-PMH>
                """;
    }

    @Override
    Draft draft(Node paper) {
        return common(paper)
                .authors(paper.all("authors", "author")
                        .map(author ->
                                Person.named(author.text("forenames"), author.text("keyname"), author.text("suffix")))
                        .filter(Objects::nonNull)
                        .toList())
                .publishedAt(paper.text("created"))
                .publishedAt(paper.text("updated"));
    }

    /** What arXiv's schemas have in common. */
    static Draft common(Node paper) {
        String categories = Objects.requireNonNullElse(paper.text("categories"), "");
        return new Draft()
                .title(paper.text("title"))
                .abstractText(paper.child("abstract").raw())
                .identifier(Kind.ARXIV, paper.text("id"))
                .identifier(Kind.DOI, paper.text("doi"))
                .venue(paper.text("journal-ref"))
                .categories(List.of(categories.split(" ")))
                .comment(paper.text("comments"))
                .licence(paper.text("license"));
    }
}
