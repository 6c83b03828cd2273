package io.broadsheet.query.web;

import io.broadsheet.query.search.SortOrder;
import java.util.List;
import java.util.function.Function;

/**
 * An order that a list can be put into.
 *
 * @param chosen whether it is in this one
 */
public record OrderLink(String label, String address, boolean chosen) {

    static List<OrderLink> of(List<SortOrder> orders, SortOrder present, Function<SortOrder, String> address) {
        return orders.stream()
                .map(order -> new OrderLink(order.label(), address.apply(order), order == present))
                .toList();
    }
}
