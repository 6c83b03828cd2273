package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.catalog.refresh.Refresher;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.broadsheet.query.trace.DumpTracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Finds out which sightings are one paper for as long as the service runs: at once when woken, and now and then. */
@ApplicationScoped
public class Resolver {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Resolving resolving;
    private final Refresher refresher;
    private final Duration poll;
    private final ResolveMetrics metrics;
    private final DumpTracing tracing;
    private final Loop loop;

    Resolver(
            Resolving resolving,
            Refresher refresher,
            QueryConfig config,
            Patience patience,
            Trouble trouble,
            ResolveMetrics metrics,
            DumpTracing tracing) {
        this.resolving = resolving;
        this.refresher = refresher;
        this.poll = config.resolve().poll();
        this.metrics = metrics;
        this.tracing = tracing;
        this.loop = new Loop("resolve", this::turn, patience, trouble);
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
        var resolved = resolving.resolve();
        if (resolved.marks() == 0) {
            return poll;
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        metrics.batch(resolved, taken);
        tracing.done("resolve", taken, resolved.marks());
        refresher.wake();
        return Duration.ZERO;
    }
}
