package io.broadsheet.query.digest;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.mail.Postman;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sees for as long as the service runs whose digest is due. */
@ApplicationScoped
class DigestLoop {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final Digests digests;
    private final Subscribing subscribing;
    private final Arrivals arrivals;
    private final Postman postman;
    private final Clock clock;
    private final Duration poll;
    private Instant cleaned = Instant.EPOCH;
    private final Loop loop;

    DigestLoop(
            Digests digests,
            Subscribing subscribing,
            Arrivals arrivals,
            Postman postman,
            Clock clock,
            QueryConfig config,
            Patience patience,
            Trouble trouble) {
        this.digests = digests;
        this.subscribing = subscribing;
        this.arrivals = arrivals;
        this.postman = postman;
        this.clock = clock;
        this.poll = config.digests().poll();
        this.loop = new Loop("digests", this::turn, patience, trouble);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(GRACE);
    }

    private Duration turn() {
        var now = clock.instant();
        clean(now);
        if (!digests.isAnyDue(now)) {
            return poll;
        }
        var last = arrivals.found();
        if (last.isEmpty() || digests.write(now, last.getAsLong()) == 0) {
            return poll;
        }
        postman.wake();
        return Duration.ZERO;
    }

    private void clean(Instant now) {
        if (now.isAfter(cleaned.plus(BETWEEN_CLEANINGS))) {
            subscribing.forgetUnconfirmed(now);
            arrivals.forget(now);
            postman.forget();
            cleaned = now;
        }
    }
}
