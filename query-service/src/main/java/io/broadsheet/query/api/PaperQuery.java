package io.broadsheet.query.api;

import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.QueryText;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SortOrder;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they came; reading them throws {@link Problem} 400 that names the wrong one. */
public class PaperQuery extends PaperFilters {
    @QueryParam("q")
    @Parameter(description = "words, \"phrases\", -not, title:word, tag:id; odd input is read as well as it can be")
    @Nullable
    String q;

    @QueryParam("sort")
    @Parameter(description = "relevance (the default where q is given), newest (else) or trending")
    @Nullable
    String sort;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, default 20")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before")
    @Nullable
    String cursor;

    @QueryParam("facet")
    @Parameter(
            description =
                    "what to count over all that is found: tag, or tags of one kind (task, method, model, dataset,"
                            + " modality, domain), source, language, year, has; comma-separated or repeated")
    List<String> facet = List.of();

    @QueryParam("select")
    @Parameter(description = "fields of the items to answer with, comma-separated or repeated; all by default")
    List<String> select = List.of();

    /** What to search for. */
    public SearchQuery read() {
        return read(day("from", from), day("to", to));
    }

    /** What to search for among one day's papers. */
    SearchQuery readOn(String date) {
        if (from != null || to != null) {
            throw Problem.badRequest("from and to do not go with the day in the path; use /v1/papers for other days");
        }
        LocalDate day = Objects.requireNonNull(day("date", date), "A path has no empty part");
        return read(day, day);
    }

    /** What to search for among all, in the order of what many list and vote for. */
    SearchQuery readTrending() {
        if (sort != null && !sort.equals(SortOrder.TRENDING.label())) {
            throw Problem.badRequest("sort can only be trending here; use /v1/papers for another order");
        }
        sort = SortOrder.TRENDING.label();
        return read();
    }

    /** What to give as {@code cursor} for the next page; null where there is none. */
    public @Nullable String cursorAfter(SearchQuery query, SearchResult result) {
        return result.next() == null ? null : PaperCursor.text(query, result.next());
    }

    /** The text searched for, empty where there is none. */
    public String text() {
        return q == null ? "" : q;
    }

    private SearchQuery read(@Nullable LocalDate first, @Nullable LocalDate last) {
        Filters filters = filters(first, last);
        QueryText text = QueryText.parse(text());
        List<CountedField> facets = listed("facet", facet).stream()
                .map(label -> CountedField.facet(label)
                        .orElseThrow(() -> notOneOf("facet", label, CountedField.facetLabels())))
                .toList();
        SearchQuery query =
                new SearchQuery(text, filters, order(sort), Limit.parse(limit), null, facets, !text.isEmpty());
        return cursor == null ? query : query.after(PaperCursor.parse(cursor, query));
    }

    /** The fields to answer with; empty: all. */
    Set<String> selected(Set<String> known) {
        List<String> names = listed("select", select);
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw notOneOf("select", name, List.copyOf(known));
        });
        return Set.copyOf(names);
    }

    private static List<String> listed(String name, List<String> values) {
        List<String> listed = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (listed.contains("")) {
            throw Problem.badRequest(name + " has an empty value; leave it out or name one");
        }
        return listed;
    }
}
