package io.broadsheet.query.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** How many exports there are, and how they end: opened = running + cut + whole, which has no number of its own. */
@ApplicationScoped
class ExportMetrics {

    private final MeterRegistry registry;
    private final Counter opened;
    private final Counter cut;
    private final Counter refused;

    ExportMetrics(MeterRegistry registry) {
        this.registry = registry;
        opened = counter(registry, "opened", "Exports that were begun");
        cut = counter(registry, "cut", "Exports that ended before all was sent: the client left or was too slow");
        refused = counter(registry, "refused", "Exports that were asked for when as many ran as may");
    }

    /** Tells from now on how many run. */
    void running(Supplier<Number> exports) {
        Gauge.builder("broadsheet.exports.running", exports)
                .description("Exports that run")
                .register(registry);
    }

    void opened() {
        opened.increment();
    }

    void cut() {
        cut.increment();
    }

    void refused() {
        refused.increment();
    }

    private static Counter counter(MeterRegistry registry, String what, String meaning) {
        return Counter.builder("broadsheet.exports." + what)
                .description(meaning)
                .register(registry);
    }
}
