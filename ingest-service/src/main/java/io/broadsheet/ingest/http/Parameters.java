package io.broadsheet.ingest.http;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request: each known, each given once. */
final class Parameters {
    private static final int OLDEST_YEAR = 1900;
    private static final int NEWEST_YEAR = 2199;

    private final MultivaluedMap<String, String> given;

    /** @throws Problem for a parameter that is unknown or repeated */
    Parameters(UriInfo uri, Set<String> known) {
        this(uri, known, Map.of());
    }

    /**
     * The same, with the fields of a form, of which empty ones were not filled in.
     *
     * @throws Problem for a parameter that is unknown or repeated
     */
    Parameters(UriInfo uri, Set<String> known, Map<String, String> fields) {
        given = new MultivaluedHashMap<>(uri.getQueryParameters());
        fields.forEach((name, value) -> Stream.of(value.strip())
                .filter(Predicate.not(String::isEmpty))
                .forEach(filled -> given.add(name, filled)));
        given.forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            String list =
                    known.isEmpty() ? "there are none here" : "known are " + String.join(", ", new TreeSet<>(known));
            throw Problem.badRequest("The parameter '" + name + "' is unknown; " + list + ".");
        }
        if (values.size() > 1) {
            throw Problem.badRequest(
                    "The parameter '" + name + "' is given " + values.size() + " times; give it once.");
        }
    }

    /** The value, empty where it is not given. */
    String text(String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value;
    }

    /** @throws Problem if it is given and neither true nor false */
    boolean flag(String name) {
        String value = text(name);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            throw Problem.badRequest("The parameter '" + name + "' is '" + value + "'; give true or false.");
        }
        return value.equals("true");
    }

    /** @throws Problem if it is given and not a year */
    @Nullable
    Integer year() {
        String value = given.getFirst("year");
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{4}")
                || Integer.parseInt(value) < OLDEST_YEAR
                || Integer.parseInt(value) > NEWEST_YEAR) {
            throw Problem.badRequest("The parameter 'year' is '" + value + "'; give a year from " + OLDEST_YEAR + " to "
                    + NEWEST_YEAR + ".");
        }
        return Integer.valueOf(value);
    }
}
