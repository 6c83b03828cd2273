package io.broadsheet.query.sql;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Does work in one batch; where values are at fault, halves the batch until the bad ones stand alone. */
public final class Bisection {

    private Bisection() {}

    /**
     * Each item is either done by {@code work} or handed to {@code bad}; any other failure ends it, and what was done
     * remains done.
     */
    public static <T> void run(List<T> items, Consumer<List<T>> work, BiConsumer<T, RuntimeException> bad) {
        if (items.isEmpty()) {
            return;
        }
        try {
            work.accept(items);
        } catch (RuntimeException e) {
            if (SqlFault.of(e) != SqlFault.DATA) {
                throw e;
            }
            apart(items, work, bad, e);
        }
    }

    private static <T> void apart(
            List<T> items, Consumer<List<T>> work, BiConsumer<T, RuntimeException> bad, RuntimeException failure) {
        if (items.size() == 1) {
            bad.accept(items.getFirst(), failure);
            return;
        }
        var middle = items.size() / 2;
        run(items.subList(0, middle), work, bad);
        run(items.subList(middle, items.size()), work, bad);
    }
}
