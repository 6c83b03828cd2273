package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drains the outbox for as long as the service runs: at once when woken, and now and then for what other processes stored. */
@ApplicationScoped
public class Refresher {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Refreshing refreshing;
    private final Duration poll;
    private final Patience patience;
    private final Trouble trouble;
    private final MeterRegistry metrics;
    private final Set<UUID> unsettled = new HashSet<>();
    private volatile @Nullable Loop loop;

    Refresher(Refreshing refreshing, QueryConfig config, Patience patience, Trouble trouble, MeterRegistry metrics) {
        this.refreshing = refreshing;
        this.poll = config.refresh().poll();
        this.patience = patience;
        this.trouble = trouble;
        this.metrics = metrics;
    }

    /** Says that there are marks. */
    public void wake() {
        var running = loop;
        if (running != null) {
            running.wake();
        }
    }

    void start(@Observes StartupEvent event) {
        loop = Loop.start("refresh", this::turn, patience, trouble);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = loop;
        if (running != null) {
            running.stop(GRACE);
        }
    }

    private Duration turn() {
        var refreshed = refreshing.refresh(unsettled);
        unsettled.clear();
        metrics.counter("broadsheet.refresh.papers").increment(refreshed.papers());
        return refreshed.marks() > 0 ? Duration.ZERO : poll;
    }
}
