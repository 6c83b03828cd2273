package io.broadsheet.query.search.follow;

import java.time.Duration;

/** Says when something that is done now and then is due again. */
final class Rhythm {

    private final long everyNanos;
    private long last = System.nanoTime();

    Rhythm(Duration every) {
        this.everyNanos = every.toNanos();
    }

    boolean isDue() {
        return System.nanoTime() - last >= everyNanos;
    }

    void done() {
        last = System.nanoTime();
    }
}
