package io.broadsheet.bench.identity;

import java.util.Arrays;

/** Many longs in little memory. */
final class LongBag {

    private long[] values;
    private int size;

    LongBag(int expected) {
        values = new long[Math.max(16, expected)];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /** Ascending. The bag is of no use after. */
    long[] sorted() {
        long[] sorted = size == values.length ? values : Arrays.copyOf(values, size);
        values = new long[0];
        size = 0;
        Arrays.sort(sorted);
        return sorted;
    }
}
