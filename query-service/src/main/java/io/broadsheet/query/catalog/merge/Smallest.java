package io.broadsheet.query.catalog.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The distinct values offered, sorted, and of too many the smallest: the same whatever their order. */
final class Smallest<T> {

    private final int most;
    private final TreeSet<T> values;

    Smallest(int most, Comparator<? super T> order) {
        this.most = most;
        this.values = new TreeSet<>(order);
    }

    void offer(Collection<? extends T> candidates) {
        for (var candidate : candidates) {
            values.add(candidate);
            if (values.size() > most) {
                values.removeLast();
            }
        }
    }

    List<T> list() {
        return List.copyOf(values);
    }
}
