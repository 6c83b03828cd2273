package io.broadsheet.query.search.follow;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;

/** How the index keeps up with {@code papers.catalog.v1}. */
record IndexMetrics(CatalogDecoder decoder, Succession indexes, Clock clock) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("broadsheet.index.messages", decoder, CatalogDecoder::read)
                .description("Messages of papers.catalog.v1 that were read, those for an index made anew included")
                .register(registry);
        FunctionCounter.builder("broadsheet.index.skipped", decoder, CatalogDecoder::skipped)
                .description("Messages of papers.catalog.v1 that could not be read, and were passed over")
                .register(registry);
        Gauge.builder("broadsheet.index.delay", this, IndexMetrics::delay)
                .description("Age of the newest message read; 0 where none waits to be read")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("broadsheet.index.rebuilding", indexes, all -> all.isRebuilding() ? 1 : 0)
                .description("1 while an index is made anew beside the one that is searched")
                .register(registry);
    }

    private double delay() {
        var reading = indexes.reading();
        return reading.isEmpty() ? 0 : Math.max(0, clock.millis() - reading.getAsLong()) / 1000.0;
    }
}
