package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Markup;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works of OpenAlex: a page of its API, one work, or its snapshot. */
final class OpenAlex extends JsonFormat {

    @Override
    public String name() {
        return "openalex-json";
    }

    @Override
    public String source() {
        return "openalex";
    }

    @Override
    public String recognisedBy() {
        return "JSON objects, also in results, with an id of openalex.org, or with authorships and abstract_inverted_index";
    }

    @Override
    public String example() {
        return """
                {"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W123", "doi": "https://doi.org/10.5555/ledger.7", \
                "display_name": "A Ledger for Debris", "publication_date": "2026-07-02", \
                "authorships": [{"author": {"display_name": "Ada Example"}}], \
                "abstract_inverted_index": {"We": [0], "keep": [1], "a": [2], "ledger.": [3]}}]}
                """;
    }

    @Override
    double likeness(Value item) {
        boolean titled = item.has("display_name") || item.has("title");
        if (titled && Kind.OPENALEX.of(item.text("id")) != null) {
            return 0.95;
        }
        return titled && (item.has("authorships") || item.has("abstract_inverted_index")) ? 0.85 : 0;
    }

    @Override
    Draft draft(Value item) {
        Draft draft = new Draft()
                .title(markless(item.text("title")))
                .title(markless(item.text("display_name")))
                .abstractText(InvertedIndex.text(item.get("abstract_inverted_index")))
                .abstractText(item.text("abstract"))
                .authors(Names.of(item.get("authorships")))
                .publishedAt(item.text("publication_date"))
                .publishedAt(item.text("publication_year"))
                .venue(item.at("primary_location", "source", "display_name").text())
                .venue(item.at("host_venue", "display_name").text())
                .categories(names(item, "topics"))
                .keywords(names(item, "keywords"))
                .licence(item.at("primary_location", "license").text())
                .licence(item.at("best_oa_location", "license").text());
        if (!item.has("topics")) {
            draft.categories(names(item, "concepts"));
        }
        identify(draft, item);
        locations(item)
                .forEach(location ->
                        draft.address(location.text("landing_page_url")).link(location.text("pdf_url")));
        return draft.link(item.at("open_access", "oa_url").text());
    }

    private static void identify(Draft draft, Value item) {
        Value ids = item.get("ids");
        draft.identifier(Kind.OPENALEX, item.text("id"))
                .identifier(Kind.OPENALEX, ids.text("openalex"))
                .identifier(Kind.DOI, item.text("doi"))
                .identifier(Kind.DOI, ids.text("doi"))
                .identifier(Kind.PMID, ids.text("pmid"))
                .identifier(Kind.PMC, ids.text("pmcid"));
    }

    private static Stream<Value> locations(Value item) {
        return Stream.concat(
                Stream.of(item.get("primary_location"), item.get("best_oa_location")),
                item.items("locations").stream());
    }

    private static List<String> names(Value item, String field) {
        return item.items(field).stream()
                .flatMap(named -> Stream.of(named.text("display_name"), named.text("keyword")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String markless(@Nullable String title) {
        return title == null ? null : Markup.line(title);
    }
}
