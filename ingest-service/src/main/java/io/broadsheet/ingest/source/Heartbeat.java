package io.broadsheet.ingest.source;

import java.time.Duration;

/** The sign of life of one loop: when it last got on, and whether it waits for the broker, which is no fault of its own. */
public final class Heartbeat {
    private volatile long last = System.nanoTime();
    private volatile boolean waitsForBroker;

    void beat() {
        last = System.nanoTime();
    }

    void waitsForBroker(boolean waits) {
        waitsForBroker = waits;
        beat();
    }

    /** Whether it has got on within the time, or waits for the broker. */
    public boolean isAlive(Duration within) {
        return waitsForBroker || System.nanoTime() - last < within.toNanos();
    }
}
