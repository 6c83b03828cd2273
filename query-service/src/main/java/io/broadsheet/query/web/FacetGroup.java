package io.broadsheet.query.web;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchResult;
import java.util.List;

/** Values that the found papers can be narrowed down to. */
public record FacetGroup(String title, List<Value> values) {
    private static final int MOST = 12;

    /** In the order of the page. */
    private static final List<Kind> KINDS = List.of(
            new Kind(CountedField.TASK, "Tasks", "tag"),
            new Kind(CountedField.METHOD, "Methods", "tag"),
            new Kind(CountedField.MODEL, "Models", "tag"),
            new Kind(CountedField.DATASET, "Data sets", "tag"),
            new Kind(CountedField.DOMAIN, "Domains", "tag"),
            new Kind(CountedField.HAS, "With links to", "has"),
            new Kind(CountedField.SOURCE, "Sources", "source"),
            new Kind(CountedField.LANGUAGE, "Languages", "language"));

    /** What values are counted, and the parameter that takes one of them. */
    private record Kind(CountedField field, String title, String parameter) {}

    /**
     * A value and how many of the found papers have it.
     *
     * @param address of the list with this value added, or taken away where it is chosen
     */
    public record Value(String name, long papers, String address, boolean chosen) {}

    static List<CountedField> fields() {
        return KINDS.stream().map(Kind::field).toList();
    }

    static List<FacetGroup> of(SearchResult result, PageAddress page, SearchEngine search) {
        return KINDS.stream()
                .map(kind -> new FacetGroup(
                        kind.title(),
                        result.facets().getOrDefault(kind.field(), List.of()).stream()
                                .limit(MOST)
                                .map(count -> value(kind.parameter(), count, page, search))
                                .toList()))
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private static Value value(String parameter, Count count, PageAddress page, SearchEngine search) {
        return new Value(
                parameter.equals("tag") ? TagNames.label(count.value(), search) : count.value(),
                count.count(),
                page.toggled(parameter, count.value()),
                page.has(parameter, count.value()));
    }
}
