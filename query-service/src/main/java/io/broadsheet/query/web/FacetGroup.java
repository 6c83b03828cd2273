package io.broadsheet.query.web;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchResult;
import java.util.List;
import java.util.Map;

/** Values that the found papers can be narrowed down to. */
public record FacetGroup(String title, List<Value> values) {
    private static final int MOST = 12;
    private static final Map<CountedField, String> TITLES =
            Map.of(CountedField.TAG, "Tags", CountedField.SOURCE, "Sources", CountedField.LANGUAGE, "Languages");

    /**
     * A value and how many of the found papers have it.
     *
     * @param address of the list with this value added, or taken away where it is chosen
     */
    public record Value(String name, long papers, String address, boolean chosen) {}

    static List<CountedField> fields() {
        return List.of(CountedField.TAG, CountedField.SOURCE, CountedField.LANGUAGE);
    }

    static List<FacetGroup> of(SearchResult result, PageAddress page, TagLabels labels) {
        return fields().stream()
                .map(field -> new FacetGroup(
                        TITLES.getOrDefault(field, field.label()),
                        result.facets().getOrDefault(field, List.of()).stream()
                                .limit(MOST)
                                .map(count -> value(field, count, page, labels))
                                .toList()))
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private static Value value(CountedField field, Count count, PageAddress page, TagLabels labels) {
        return new Value(
                field == CountedField.TAG ? labels.label(count.value()) : count.value(),
                count.count(),
                page.toggled(field.label(), count.value()),
                page.has(field.label(), count.value()));
    }
}
