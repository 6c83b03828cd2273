package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Literals;
import io.broadsheet.ingest.format.value.Malformed;
import io.broadsheet.ingest.format.value.PlainRecord;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Papers that a page describes in JSON-LD with the words of schema.org. */
final class LinkedData implements Reading {
    private static final Set<String> PAPERS =
            Set.of("ScholarlyArticle", "MedicalScholarlyArticle", "Report", "Thesis", "TechArticle");
    private static final List<String> WRAPPERS =
            List.of("@graph", "mainEntity", "itemListElement", "item", "hasPart", "mainEntityOfPage");
    private static final int DEEPEST = 6;

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        boolean found = false;
        for (Element script : page.select("script[type=application/ld+json]").toList()) {
            List<Value> papers = papers(value(script.data()), 0).toList();
            papers.forEach(paper -> Listing.give(draft(paper), script, sink));
            found |= !papers.isEmpty();
        }
        return found;
    }

    /** JSON is read as the literals of Python, of which it is a part but for the escaped slash. */
    private static Value value(String json) {
        try {
            return Literals.read(json.replace("\\/", "/").strip());
        } catch (Malformed leftOut) {
            return Value.Nothing.NOTHING;
        }
    }

    private static Stream<Value> papers(Value value, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (value instanceof Value.Items) {
            return value.items().stream().flatMap(item -> papers(item, depth + 1));
        }
        if (value.texts("@type").stream().anyMatch(PAPERS::contains)) {
            return Stream.of(value);
        }
        return WRAPPERS.stream().map(value::get).flatMap(inner -> papers(inner, depth + 1));
    }

    private static Draft draft(Value paper) {
        Draft draft = PlainRecord.draft(paper)
                .title(paper.text("headline"))
                .title(paper.text("name"))
                .abstractText(paper.text("description"))
                .venue(paper.at("isPartOf").text("name"))
                .venue(paper.at("isPartOf", "isPartOf").text("name"))
                .address(paper.text("@id"));
        Stream.of("sameAs", "identifier", "url")
                .flatMap(name -> paper.items(name).stream())
                .flatMap(value -> Stream.of(value.text(), value.text("value"), value.text("@id")))
                .forEach(text -> draft.identifier(Kind.DOI, text).address(text));
        return draft;
    }
}
