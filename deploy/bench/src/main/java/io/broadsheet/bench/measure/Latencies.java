package io.broadsheet.bench.measure;

import java.util.Collection;
import java.util.List;

/** Times in ascending order; at least one. */
record Latencies(List<Double> sorted) {

    static Latencies of(Collection<Double> times) {
        return new Latencies(times.stream().sorted().toList());
    }

    /** The smallest time that the given share of all does not exceed (nearest rank). */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
