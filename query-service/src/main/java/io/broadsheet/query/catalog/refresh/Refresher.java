package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.broadsheet.query.trace.DumpTracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Drains the outbox for as long as the service runs: at once when woken, and now and then for what other processes stored. */
@ApplicationScoped
public class Refresher {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Refreshing refreshing;
    private final Duration poll;
    private final RefreshMetrics metrics;
    private final DumpTracing tracing;
    private final Set<UUID> unsettled = new HashSet<>();
    private final Loop loop;

    Refresher(
            Refreshing refreshing,
            QueryConfig config,
            Patience patience,
            Trouble trouble,
            RefreshMetrics metrics,
            DumpTracing tracing) {
        this.refreshing = refreshing;
        this.poll = config.refresh().poll();
        this.metrics = metrics;
        this.tracing = tracing;
        this.loop = new Loop("refresh", this::turn, patience, trouble);
    }

    /** Says that there are marks. */
    public void wake() {
        loop.wake();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(GRACE);
    }

    private Duration turn() {
        var begun = System.nanoTime();
        var refreshed = refreshing.refresh(unsettled);
        unsettled.clear();
        if (refreshed.marks() == 0) {
            return poll;
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        metrics.batch(refreshed, taken);
        tracing.done("refresh", taken, refreshed.marks());
        return Duration.ZERO;
    }
}
