package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What {@code /q/metrics} says of dumps. records_total{outcome} of all time balances with the ledger's published + rejected. */
@Singleton
class DumpMetrics {
    private final MeterRegistry registry;
    private final Timer parsing;

    DumpMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.parsing = Timer.builder("broadsheet.parse")
                .description("From the first byte of a dump to the broker's last acknowledgement")
                .register(registry);
    }

    /** A file has got its report, in state published, known or rejected. */
    void settled(String state) {
        registry.counter("broadsheet.dumps", "state", state).increment();
    }

    /** A dump was parsed and published. */
    void read(DumpRecorded entry, long nanos) {
        registry.counter("broadsheet.records", "outcome", "published").increment((double) entry.published());
        registry.counter("broadsheet.records", "outcome", "rejected").increment((double) entry.rejected());
        registry.counter("broadsheet.bytes").increment((double) entry.bytes());
        parsing.record(Duration.ofNanos(nanos));
    }
}
