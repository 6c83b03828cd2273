package io.broadsheet.query.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The order of what was found; equals are ordered by id. */
public enum SortOrder {
    RELEVANCE,
    /** The latest day first. */
    NEWEST,
    /** The highest {@link Trending#rank} first. */
    TRENDING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SortOrder> of(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(SortOrder::label).toList();
    }
}
