package io.broadsheet.query.catalog.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What came in is inserted, replaced, replayed or dead-lettered: received = inserted + replaced + replayed + dead letters. */
@ApplicationScoped
class StoreMetrics {

    private final Counter inserted;
    private final Counter replaced;
    private final Counter replayed;
    private final Counter deadLetters;

    StoreMetrics(MeterRegistry registry) {
        inserted = registry.counter("broadsheet.store.records", "outcome", "inserted");
        replaced = registry.counter("broadsheet.store.records", "outcome", "replaced");
        replayed = registry.counter("broadsheet.store.records", "outcome", "replayed");
        deadLetters = registry.counter("broadsheet.store.records", "outcome", "dead-lettered");
    }

    void stored(Stored stored, int received) {
        inserted.increment(stored.inserted());
        replaced.increment(stored.replaced());
        replayed.increment(received - stored.inserted() - stored.replaced());
    }

    void deadLettered(int records) {
        deadLetters.increment(records);
    }
}
