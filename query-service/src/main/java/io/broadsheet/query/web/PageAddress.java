package io.broadsheet.query.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of the list of papers, with filters added to or taken from those of the present page. */
final class PageAddress {
    private final MultivaluedMap<String, String> present;

    PageAddress(MultivaluedMap<String, String> present) {
        this.present = present;
    }

    /** Those of a list with other filters: names and values by turns. */
    static PageAddress to(String... parameters) {
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            filters.add(parameters[i], parameters[i + 1]);
        }
        return new PageAddress(filters);
    }

    boolean has(String name, String value) {
        return present.getOrDefault(name, List.of()).contains(value);
    }

    /** The first page with a value added, or taken away where it is there. */
    String toggled(String name, String value) {
        List<String> values = new ArrayList<>(present.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(name, values);
    }

    String firstPage() {
        return with("cursor", List.of());
    }

    /** The first page with other values of one parameter. */
    String with(String name, List<String> values) {
        UriBuilder address = UriBuilder.fromPath("/");
        present.forEach((key, old) -> {
            if (!key.equals(name) && !key.equals("cursor")) {
                old.stream().filter(value -> !value.isEmpty()).forEach(value -> add(address, key, value));
            }
        });
        values.forEach(value -> add(address, name, value));
        return address.build().toASCIIString();
    }

    /** With spaces as %20: the builder would take a plus for one that was typed. */
    private static void add(UriBuilder address, String name, String value) {
        address.queryParam(
                name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
