package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A page of one paper that describes it in meta tags: Highwire's citation_*, Dublin Core, PRISM, bepress, EPrints. */
final class CitationMeta implements Reading {
    private static final String[] TITLES = {
        "citation_title", "bepress_citation_title", "eprints.title", "dc.title", "dcterms.title", "wkhealth_title"
    };
    /** A title in Dublin Core may be any page's; with these it is a paper's. */
    private static final String[] OF_PAPERS = {
        "dc.creator", "dcterms.creator", "bepress_citation_author", "eprints.creators_name", "dc.identifier"
    };

    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;,]\\s*");

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        Meta meta = Meta.of(page);
        Element title = meta.element(TITLES);
        if (title == null || !(meta.has("citation_title") || meta.has(OF_PAPERS))) {
            return false;
        }
        Listing.give(draft(page, meta), title, sink);
        return true;
    }

    private static Draft draft(HtmlPage page, Meta meta) {
        Draft draft = new Draft();
        meta.texts(TITLES).forEach(draft::title);
        draft.authors(Names.each(meta.texts("citation_author", "bepress_citation_author")));
        draft.authors(Names.each(meta.texts("citation_authors").flatMap(SEMICOLON::splitAsStream)));
        draft.authors(Names.each(meta.texts("dc.creator", "dcterms.creator", "eprints.creators_name", "author")));
        meta.texts(
                        "citation_publication_date",
                        "citation_date",
                        "citation_cover_date",
                        "citation_online_date",
                        "bepress_citation_date",
                        "citation_year",
                        "prism.publicationdate",
                        "dc.date",
                        "dcterms.issued",
                        "dc.date.issued",
                        "dcterms.date",
                        "eprints.date",
                        "article:published_time")
                .forEach(draft::publishedAt);
        meta.texts(
                        "citation_journal_title",
                        "citation_conference_title",
                        "citation_conference",
                        "citation_inbook_title",
                        "citation_book_title",
                        "prism.publicationname",
                        "citation_dissertation_institution",
                        "dc.source")
                .forEach(draft::venue);
        meta.texts(
                        "citation_doi",
                        "bepress_citation_doi",
                        "prism.doi",
                        "dc.identifier.doi",
                        "dc.identifier",
                        "dcterms.identifier")
                .forEach(doi -> draft.identifier(Kind.DOI, doi));
        meta.texts("citation_arxiv_id").forEach(id -> draft.identifier(Kind.ARXIV, id));
        meta.texts("citation_pmid").forEach(id -> draft.identifier(Kind.PMID, id));
        meta.texts("citation_pmcid").forEach(id -> draft.identifier(Kind.PMC, id));
        meta.texts("citation_keywords", "citation_keyword", "dc.subject", "keywords")
                .map(CitationMeta::words)
                .forEach(draft::keywords);
        meta.texts("dc.rights", "dcterms.license", "dcterms.rights").forEach(draft::licence);
        draft.address(page.address());
        meta.texts("citation_pdf_url", "citation_abstract_html_url", "citation_public_url", "bepress_citation_pdf_url")
                .forEach(draft::address);
        meta.texts("citation_abstract", "dcterms.abstract", "dc.description.abstract", "eprints.abstract")
                .forEach(draft::abstractText);
        draft.abstractText(Abstracts.on(page));
        meta.texts("dc.description", "dcterms.description", "og:description", "description")
                .filter(Abstracts::isWhole)
                .forEach(draft::abstractText);
        return draft;
    }

    private static Collection<String> words(String text) {
        Pattern separator = text.indexOf(';') >= 0 ? SEMICOLON : SEPARATOR;
        return separator.splitAsStream(text).filter(word -> !word.isBlank()).toList();
    }
}
