package io.broadsheet.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param order relevance means newest where {@code text} has nothing to be relevant to
 * @param limit how many papers at most, from 0
 * @param after null: from the beginning; of the kind that an earlier result of the same query and order gave
 * @param facets what to count over all that is found
 * @param highlighted whether the hits say where they match
 */
public record SearchQuery(
        QueryText text,
        Filters filters,
        SortOrder order,
        int limit,
        @Nullable Position after,
        List<CountedField> facets,
        boolean highlighted) {

    public SearchQuery {
        if (order == SortOrder.RELEVANCE && !text.ranks()) {
            order = SortOrder.NEWEST;
        }
    }

    public boolean isForEverything() {
        return text.isEmpty() && filters.equals(Filters.NONE);
    }

    public static SearchQuery of(String text, int limit) {
        return of(text, Filters.NONE, limit);
    }

    public static SearchQuery of(String text, Filters filters, int limit) {
        return new SearchQuery(QueryText.parse(text), filters, SortOrder.RELEVANCE, limit, null, List.of(), false);
    }

    public SearchQuery saying(QueryText other) {
        return new SearchQuery(other, filters, order, limit, after, facets, highlighted);
    }

    public SearchQuery orderedBy(SortOrder other) {
        return new SearchQuery(text, filters, other, limit, after, facets, highlighted);
    }

    public SearchQuery limitedTo(int most) {
        return new SearchQuery(text, filters, order, most, after, facets, highlighted);
    }

    public SearchQuery after(@Nullable Position position) {
        return new SearchQuery(text, filters, order, limit, position, facets, highlighted);
    }

    public SearchQuery counting(List<CountedField> counted) {
        return new SearchQuery(text, filters, order, limit, after, counted, highlighted);
    }

    public SearchQuery withHighlights() {
        return new SearchQuery(text, filters, order, limit, after, facets, true);
    }
}
