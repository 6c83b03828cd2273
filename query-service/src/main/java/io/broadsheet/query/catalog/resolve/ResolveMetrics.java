package io.broadsheet.query.catalog.resolve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What finding out which records are one paper took, and what it found. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class ResolveMetrics {

    private final Counter marks;
    private final Counter comparisons;
    private final Counter duplicates;
    private final Timer batch;

    ResolveMetrics(MeterRegistry registry) {
        marks = Counter.builder("broadsheet.resolve.marks")
                .description("Marks of unresolved that were worked off")
                .register(registry);
        comparisons = Counter.builder("broadsheet.resolve.comparisons")
                .description("Pairs of guises that were compared")
                .register(registry);
        duplicates = Counter.builder("broadsheet.resolve.duplicates")
                .description("Pairs of guises that turned out to be one paper")
                .register(registry);
        batch = Timer.builder("broadsheet.resolve.batch")
                .description("A transaction that works marks off")
                .register(registry);
    }

    void batch(Resolved resolved, Duration taken) {
        marks.increment(resolved.marks());
        comparisons.increment(resolved.comparisons());
        duplicates.increment(resolved.duplicates());
        batch.record(taken);
    }
}
