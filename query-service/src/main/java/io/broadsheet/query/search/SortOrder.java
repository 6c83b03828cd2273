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
    TRENDING,
    /** The latest {@link io.broadsheet.query.catalog.PublicationTime} first; only the hub dialect has a name for it. */
    PUBLISHED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SortOrder> of(String label) {
        return Arrays.stream(values())
                .filter(order -> order != PUBLISHED && order.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values())
                .filter(order -> order != PUBLISHED)
                .map(SortOrder::label)
                .toList();
    }
}
