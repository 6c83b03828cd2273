package io.broadsheet.query.stream;

import io.broadsheet.query.QueryConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Does work again until it succeeds, with waits that grow up to a bound; no thread waits meanwhile. */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final Duration firstWait;
    private final Duration longestWait;
    private final Trouble trouble;

    Patience(QueryConfig config, Trouble trouble) {
        this.firstWait = config.retry().firstWait();
        this.longestWait = config.retry().longestWait();
        this.trouble = trouble;
    }

    /** Completes once {@code work} has returned without an exception. It runs on a thread that may block. */
    public Uni<Void> until(String name, Runnable work) {
        var attempts = new Attempts(name, trouble);
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(work)
                .onFailure()
                .invoke(attempts::failed)
                .onFailure()
                .retry()
                .withBackOff(firstWait, longestWait)
                .indefinitely()
                .invoke(attempts::succeeded);
    }

    /** How long a thread of its own waits after that many failures in a row. */
    Duration waitAfter(int failures) {
        return new BackOff(firstWait, longestWait).after(failures);
    }

    /** The failures of one piece of work in a row. */
    static final class Attempts {

        private final String work;
        private final Trouble trouble;
        private int failures;

        Attempts(String work, Trouble trouble) {
            this.work = work;
            this.trouble = trouble;
        }

        /** One failure alone, a deadlock say, is nothing to worry others with. */
        void failed(Throwable error) {
            failures++;
            LOG.warnf(failures == 1 ? error : null, "work=%s attempt=%d error=\"%s\"", work, failures, oneLine(error));
            if (failures > 1) {
                trouble.report(work, error);
            }
        }

        void succeeded() {
            failures = 0;
            trouble.over(work);
        }

        int failures() {
            return failures;
        }

        private static String oneLine(Throwable error) {
            return String.valueOf(error).replaceAll("\\s+", " ");
        }
    }
}
