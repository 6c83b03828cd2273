package io.broadsheet.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.api.PaperCursor;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SortOrder;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of papers that has a page of its own, and what can be asked for there.
 *
 * @param address of the page without parameters
 * @param standard the order where none is asked for
 */
record PaperList(String address, Filters filters, SortOrder standard) {

    private static final int ON_ONE_PAGE = 40;
    private static final List<SortOrder> ORDERS = List.of(SortOrder.NEWEST, SortOrder.TRENDING);

    /** What was found, and how it is shown. */
    record Shown(SearchResult result, PaperCards cards, List<OrderLink> orders) {}

    /**
     * Looks for one page of it.
     *
     * @param sort an order's label; anything else means the standard
     * @param cursor where the page begins; null: at the beginning
     */
    Shown find(SearchEngine search, @Nullable String sort, @Nullable String cursor) {
        SortOrder order = order(sort);
        SearchQuery query =
                SearchQuery.of("", filters, ON_ONE_PAGE).orderedBy(order).counting(FacetGroup.fields());
        SearchResult result = search.search(cursor == null ? query : query.after(PaperCursor.parse(cursor, query)));
        String next = result.next() == null ? null : address(order, PaperCursor.text(query, result.next()));
        return new Shown(
                result, PaperCards.of(result, next), OrderLink.of(ORDERS, order, other -> address(other, null)));
    }

    private SortOrder order(@Nullable String sort) {
        return SortOrder.of(sort == null ? "" : sort).filter(ORDERS::contains).orElse(standard);
    }

    private String address(SortOrder order, @Nullable String cursor) {
        String sort = order == standard ? "" : "sort=" + order.label();
        String from = cursor == null ? "" : "cursor=" + URLEncoder.encode(cursor, UTF_8);
        String both = sort + (sort.isEmpty() || from.isEmpty() ? "" : "&") + from;
        return both.isEmpty() ? address : address + "?" + both;
    }
}
