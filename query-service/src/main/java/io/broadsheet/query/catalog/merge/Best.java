package io.broadsheet.query.catalog.merge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The smallest of the values offered, whatever their order. */
final class Best<T> {

    private final Comparator<? super T> order;
    private @Nullable T value;

    Best(Comparator<? super T> order) {
        this.order = order;
    }

    void offer(@Nullable T candidate) {
        if (candidate != null && (value == null || order.compare(candidate, value) < 0)) {
            value = candidate;
        }
    }

    @Nullable
    T orNull() {
        return value;
    }

    T get() {
        if (value == null) {
            throw new IllegalStateException("a paper without sightings");
        }
        return value;
    }
}
