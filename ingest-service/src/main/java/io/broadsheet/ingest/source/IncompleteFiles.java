package io.broadsheet.ingest.source;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The claimed files that end too early: somebody may still be copying them, for so long as they go on changing. */
final class IncompleteFiles {
    private final Duration atMost;
    private final Map<Claim, Seen> seen = new ConcurrentHashMap<>();

    /** @param atMost how long a file that does not change is waited for */
    IncompleteFiles(Duration atMost) {
        this.atMost = atMost;
    }

    /** Whether the file may still become whole. */
    boolean mayGrow(Claim claim, FileState state) {
        Seen since = seen.merge(
                claim, new Seen(state, System.nanoTime()), (before, now) -> before.state.equals(state) ? before : now);
        return System.nanoTime() - since.nanos < atMost.toNanos();
    }

    /** Whether looking at it again would show the same. */
    boolean awaitsChange(Claim claim, FileState state) {
        Seen before = seen.get(claim);
        return before != null && before.state.equals(state) && mayGrow(claim, state);
    }

    void forget(Claim claim) {
        seen.remove(claim);
    }

    private record Seen(FileState state, long nanos) {}
}
