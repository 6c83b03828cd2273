package io.broadsheet.local.system;

import io.broadsheet.local.show.Console;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for work that other threads do, with a sign of life. */
final class Steps {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Steps() {}

    /** The result of work that has bounds of its own. */
    static <T> T finish(String what, Future<T> work, Console console) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        while (true) {
            try {
                return work.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                console.progress("starting " + what + ", " + watch.seconds());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }
}
