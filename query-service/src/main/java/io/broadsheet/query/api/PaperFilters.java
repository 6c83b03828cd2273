package io.broadsheet.query.api;

import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SortOrder;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that narrow a search down, as they came; reading them throws {@link Problem} 400 that names the wrong one. */
class PaperFilters {
    private static final List<String> LINK_KINDS =
            List.of("code", "dataset", "model", "demo", "project", "paper", "other");

    @QueryParam("tag")
    @Parameter(description = "id of a tag; a paper has all of those given")
    List<String> tag = List.of();

    @QueryParam("source")
    @Parameter(description = "where it was listed; a paper has one of those given")
    List<String> source = List.of();

    @QueryParam("language")
    @Parameter(description = "ISO 639 code; a paper has one of those given")
    List<String> language = List.of();

    @QueryParam("has")
    @Parameter(description = "kind of link: code, dataset, model, demo, project, paper or other")
    List<String> has = List.of();

    @QueryParam("from")
    @Parameter(description = "first day, YYYY-MM-DD")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, YYYY-MM-DD")
    @Nullable
    String to;

    Filters filters(@Nullable LocalDate first, @Nullable LocalDate last) {
        for (String kind : has) {
            if (!LINK_KINDS.contains(kind)) {
                throw notOneOf("has", kind, LINK_KINDS);
            }
        }
        if (first != null && last != null && first.isAfter(last)) {
            throw Problem.badRequest("from is the first day and to the last: " + first + " is after " + last);
        }
        return new Filters(tag, source, language, has, first, last);
    }

    static SortOrder order(@Nullable String label) {
        if (label == null) {
            return SortOrder.RELEVANCE;
        }
        return SortOrder.of(label).orElseThrow(() -> notOneOf("sort", label, SortOrder.labels()));
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name + " must be a day as YYYY-MM-DD, for example 2026-07-29");
        }
    }

    static Problem notOneOf(String name, String value, List<String> allowed) {
        return Problem.badRequest(name + " cannot be '" + value + "'; it is one of "
                + String.join(", ", allowed.stream().sorted().toList()));
    }
}
