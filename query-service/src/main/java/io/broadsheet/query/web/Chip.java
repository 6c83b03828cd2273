package io.broadsheet.query.web;

import io.broadsheet.query.search.SearchEngine;
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

    static List<Chip> of(MultivaluedMap<String, String> parameters, PageAddress page, SearchEngine search) {
        return FILTERS.stream()
                .flatMap(name -> on(name, parameters, page, search))
                .toList();
    }

    private static Stream<Chip> on(
            String name, MultivaluedMap<String, String> parameters, PageAddress page, SearchEngine search) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> new Chip(
                        name,
                        value,
                        name.equals("tag") ? TagNames.label(value, search) : value,
                        page.toggled(name, value)));
    }
}
