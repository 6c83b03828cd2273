package io.broadsheet.query.catalog.refresh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What publishing papers took, and how many they were. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class RefreshMetrics {

    private final Counter papers;
    private final Counter redirected;
    private final Timer batch;

    RefreshMetrics(MeterRegistry registry) {
        papers = Counter.builder("broadsheet.refresh.papers")
                .description("Papers published to papers.catalog.v1, anew or for the first time")
                .register(registry);
        redirected = Counter.builder("broadsheet.refresh.redirected.ids")
                .description("Ids of papers published before that lead elsewhere, or nowhere, from then on")
                .register(registry);
        batch = Timer.builder("broadsheet.refresh.batch")
                .description("A transaction that drains the outbox, the broker's acknowledgements included")
                .register(registry);
    }

    void batch(Refreshed refreshed, Duration taken) {
        papers.increment(refreshed.papers());
        redirected.increment(refreshed.redirected());
        batch.record(taken);
    }
}
