package io.broadsheet.bench.measure;

import java.util.Map;

/**
 * One look at the load.
 *
 * @param seconds since the file was dropped
 * @param counts how many records, papers for the last two, each stage has done
 * @param state the dump's state; empty while the query-service does not know the dump
 */
record Sample(double seconds, Map<Stage, Long> counts, String state) {

    long count(Stage stage) {
        return counts.getOrDefault(stage, 0L);
    }
}
