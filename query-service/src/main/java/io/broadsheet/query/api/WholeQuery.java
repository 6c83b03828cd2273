package io.broadsheet.query.api;

import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SortOrder;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a search whose result is not read page by page; they mean what they mean in {@link PaperQuery}. */
public class WholeQuery extends PaperFilters {

    @QueryParam("q")
    @Parameter(description = "words, \"phrases\", -not, title:word, tag:id", example = "retrieval")
    @Nullable
    String q;

    @QueryParam("sort")
    @Parameter(description = "relevance, newest or trending")
    @Nullable
    String sort;

    /**
     * What to search for, in the order asked for or else by relevance.
     *
     * @param limit how many papers at most
     * @throws Problem 400, where a parameter is wrong
     */
    public SearchQuery read(int limit) {
        return read(order(sort), limit);
    }

    /**
     * What to search for, in the order asked for or else with the newest first.
     *
     * @param limit how many papers at most
     * @throws Problem 400, where a parameter is wrong
     */
    public SearchQuery readNewest(int limit) {
        return read(sort == null ? SortOrder.NEWEST : order(sort), limit);
    }

    /** The text searched for, empty where there is none. */
    public String text() {
        return q == null ? "" : q;
    }

    private SearchQuery read(SortOrder order, int limit) {
        return SearchQuery.of(text(), filters(day("from", from), day("to", to)), limit)
                .orderedBy(order);
    }
}
