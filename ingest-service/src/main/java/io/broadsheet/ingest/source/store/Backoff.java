package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.IngestConfig;
import java.time.Duration;

/**
 * How long to leave something alone that failed.
 *
 * @param failures in a row
 * @param until of {@link System#nanoTime}
 */
record Backoff(int failures, long until) {
    static final Backoff NONE = new Backoff(0, 0);
    private static final int MOST_DOUBLINGS = 16;

    Backoff failed(IngestConfig.Retry retry) {
        Duration doubled = retry.firstWait().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(retry.longestWait()) < 0 ? doubled : retry.longestWait();
        return new Backoff(failures + 1, System.nanoTime() + wait.toNanos());
    }

    boolean isOver() {
        return failures == 0 || System.nanoTime() - until >= 0;
    }
}
