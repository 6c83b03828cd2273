package io.broadsheet.enrich.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The batches being worked on, and for how long. */
final class Progress {

    private final Clock clock;
    private final Map<Batch, Instant> open = new ConcurrentHashMap<>();

    Progress(Clock clock) {
        this.clock = clock;
    }

    Batch begin() {
        Batch batch = new Batch();
        open.put(batch, clock.instant());
        return batch;
    }

    /** For how long the oldest open batch has been worked on; zero if none is open. */
    Duration oldest() {
        return open.values().stream()
                .min(Instant::compareTo)
                .map(begun -> Duration.between(begun, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** A batch from its arrival to the acknowledgement of all that became of it. */
    final class Batch implements AutoCloseable {

        Duration taken() {
            return Duration.between(open.getOrDefault(this, clock.instant()), clock.instant());
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
