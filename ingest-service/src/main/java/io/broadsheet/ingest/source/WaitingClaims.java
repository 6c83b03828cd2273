package io.broadsheet.ingest.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The claims that wait for a worker, in the order in which they came; one that failed waits until its time. */
final class WaitingClaims {
    /** How late a claim that has become due can be found. */
    private static final long LONGEST_WAIT_MILLIS = 50;

    private final List<Waiting> waiting = new ArrayList<>();

    /** @param size of the file, by which small files pass huge ones */
    synchronized void add(Claim claim, long size) {
        waiting.add(new Waiting(claim, size, 0, System.nanoTime()));
        notifyAll();
    }

    synchronized void again(Waiting failed, int attempts, Duration after) {
        waiting.add(new Waiting(failed.claim, failed.size, attempts, System.nanoTime() + after.toNanos()));
    }

    synchronized int size() {
        return waiting.size();
    }

    /** The first that is due and that the worker takes; null if there is none for so long. */
    synchronized @Nullable Waiting next(Predicate<Waiting> taken, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Waiting found = poll(taken);
        while (found == null && end - System.nanoTime() > 0) {
            wait(LONGEST_WAIT_MILLIS);
            found = poll(taken);
        }
        return found;
    }

    private @Nullable Waiting poll(Predicate<Waiting> taken) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting candidate = all.next();
            if (candidate.due - System.nanoTime() <= 0 && taken.test(candidate)) {
                all.remove();
                return candidate;
            }
        }
        return null;
    }

    /**
     * @param attempts that failed
     * @param due of {@link System#nanoTime}
     */
    record Waiting(Claim claim, long size, int attempts, long due) {}
}
