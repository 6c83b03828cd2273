package io.broadsheet.query.catalog.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What came in is inserted, replaced, replayed or dead-lettered: received = inserted + replaced + replayed + dead letters. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class StoreMetrics {

    private final Counter inserted;
    private final Counter replaced;
    private final Counter replayed;
    private final Counter deadLetters;
    private final Timer batch;

    StoreMetrics(MeterRegistry registry) {
        inserted = records(registry, "inserted");
        replaced = records(registry, "replaced");
        replayed = records(registry, "replayed");
        deadLetters = records(registry, "dead-lettered");
        batch = Timer.builder("broadsheet.store.batch")
                .description("Storing a batch of papers.enriched.v1, dead letters included; also where it was in vain")
                .register(registry);
    }

    void batch(Runnable work) {
        batch.record(work);
    }

    void stored(Stored stored, int received) {
        inserted.increment(stored.inserted());
        replaced.increment(stored.replaced());
        replayed.increment(received - stored.inserted() - stored.replaced());
    }

    void deadLettered(int records) {
        deadLetters.increment(records);
    }

    private static Counter records(MeterRegistry registry, String outcome) {
        return Counter.builder("broadsheet.store.records")
                .description("Messages of papers.enriched.v1, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
