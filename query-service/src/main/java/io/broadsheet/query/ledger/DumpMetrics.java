package io.broadsheet.query.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/** How long dumps take from their arrival until all their papers can be found. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class DumpMetrics {

    private final Timer searchable;

    DumpMetrics(MeterRegistry registry) {
        searchable = Timer.builder("broadsheet.dump.searchable")
                .description("From the arrival of a dump until all its papers can be found")
                .serviceLevelObjectives(Stream.of(1, 2, 5, 10, 30, 60, 300, 1800, 7200)
                        .map(Duration::ofSeconds)
                        .toArray(Duration[]::new))
                .register(registry);
    }

    /** A dump is complete. */
    void complete(Duration sinceArrival) {
        searchable.record(sinceArrival);
    }
}
