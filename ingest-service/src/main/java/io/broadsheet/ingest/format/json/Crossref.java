package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Markup;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works of Crossref: a page of its API, one work, its data file, or the citation format CSL that is made of it. */
final class Crossref extends JsonFormat {
    private static final List<String> DATES =
            List.of("published", "published-online", "published-print", "posted", "issued", "created");
    private static final List<String> TELLING =
            List.of("container-title", "issued", "published", "indexed", "member", "publisher");

    @Override
    public String name() {
        return "crossref-json";
    }

    @Override
    public String source() {
        return "crossref";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects, also in message and items, with DOI and title, and container-title, issued or publisher";
    }

    @Override
    public String example() {
        return """
                {"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.5555/ledger.7",\
                "title":["A Ledger for Debris"],"author":[{"given":"Ada","family":"Example"}],\
                "container-title":["Debris"],"published":{"date-parts":[[2026,7,2]]},\
                "abstract":"<jats:p>We keep a ledger.<\\/jats:p>"}]}}
                """;
    }

    @Override
    double likeness(Value item) {
        long telling = TELLING.stream().filter(item::has).count();
        if (!item.has("DOI") || !item.has("title") || telling == 0) {
            return 0;
        }
        return item.get("title") instanceof Value.Items ? 0.95 : 0.8;
    }

    @Override
    Draft draft(Value item) {
        Draft draft = new Draft()
                .title(first(item, "title"), first(item, "subtitle"))
                .abstractText(abstractText(item.text("abstract")))
                .authors(Names.of(item.get("author")))
                .identifier(Kind.DOI, item.text("DOI"))
                .identifier(Kind.PMID, item.text("PMID"))
                .identifier(Kind.PMC, item.text("PMCID"))
                .venue(first(item, "container-title"))
                .venue(item.at("event", "name").text())
                .venue(item.items("institution").stream()
                        .map(each -> each.text("name"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .categories(item.texts("subject"))
                .licence(licence(item.items("license")))
                .link(item.at("resource", "primary", "URL").text())
                .link(item.text("URL"));
        item.items("link").forEach(link -> draft.link(link.text("URL")));
        DATES.forEach(name -> draft.publishedAt(date(item.get(name))));
        return draft;
    }

    private static @Nullable String first(Value item, String name) {
        return item.texts(name).stream().findFirst().map(Markup::line).orElse(null);
    }

    private static @Nullable String abstractText(@Nullable String markup) {
        return markup == null ? null : Markup.paragraphs(markup);
    }

    /** The first of the date's parts that are all known: a year, a month, a day. */
    private static @Nullable String date(Value date) {
        return date.items("date-parts").stream()
                .findFirst()
                .map(parts -> Dates.of(parts.texts()))
                .orElse(null);
    }

    /** Of the version of record, else the first. */
    private static @Nullable String licence(List<Value> licences) {
        return licences.stream()
                .filter(licence -> "vor".equals(licence.text("content-version")))
                .findFirst()
                .or(() -> licences.stream().findFirst())
                .map(licence -> licence.text("URL"))
                .orElse(null);
    }
}
