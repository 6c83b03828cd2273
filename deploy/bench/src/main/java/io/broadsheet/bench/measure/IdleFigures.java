package io.broadsheet.bench.measure;

import java.util.List;

/**
 * How long a small dump takes through an idle system.
 *
 * @param seconds of each dump, in order, from the rename into the inbox until it is complete
 */
public record IdleFigures(int records, List<Double> seconds, double medianSeconds) {

    static IdleFigures of(int records, List<Double> seconds) {
        return new IdleFigures(records, seconds, Latencies.of(seconds).percentile(0.5));
    }
}
