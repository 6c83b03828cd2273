package io.broadsheet.query.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A filter that is on.
 *
 * @param shown its value as a reader knows it
 * @param without address of the list with this filter taken away
 */
public record Chip(String name, String value, String shown, String without) {
    private static final List<String> FILTERS = List.of("tag", "source", "language", "has", "from", "to", "sort");

    static List<Chip> of(MultivaluedMap<String, String> parameters, PageAddress page, TagLabels labels) {
        return FILTERS.stream()
                .flatMap(name -> on(name, parameters, page, labels))
                .toList();
    }

    private static Stream<Chip> on(
            String name, MultivaluedMap<String, String> parameters, PageAddress page, TagLabels labels) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> new Chip(
                        name, value, name.equals("tag") ? labels.label(value) : value, page.toggled(name, value)));
    }
}
