package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What {@code /q/metrics} says of dumps. {@code broadsheet_ingest_records_total} of all time balances with the ledger's
 * published + rejected.
 */
@Singleton
class DumpMetrics {
    private final MeterRegistry registry;
    private final Counter published;
    private final Counter rejected;
    private final Counter bytes;
    private final Counter retries;
    private final Timer parsing;

    DumpMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = records("published");
        this.rejected = records("rejected");
        this.bytes = Counter.builder("broadsheet.ingest.read")
                .description("Size of the dumps that were read")
                .baseUnit("bytes")
                .register(registry);
        this.retries = Counter.builder("broadsheet.ingest.retries")
                .description("Attempts at a file that failed and are made again")
                .register(registry);
        this.parsing = Timer.builder("broadsheet.ingest.parse")
                .description("From the first byte of a dump to the broker's last acknowledgement")
                .register(registry);
        // all there from the start: a rate over what appears at its first event misses that event
        List.of(DumpReport.PUBLISHED, DumpReport.KNOWN, DumpReport.REJECTED).forEach(this::dumps);
    }

    /** Tells from now on how many files wait for a worker. */
    void waiting(Supplier<Number> files) {
        Gauge.builder("broadsheet.ingest.waiting.files", files)
                .description("Files that are claimed and wait for a worker, or to be tried again")
                .register(registry);
    }

    /** A file has got its report, in state published, known or rejected. */
    void settled(String state) {
        dumps(state).increment();
    }

    /** A dump was parsed and published. */
    void read(DumpRecorded entry, long nanos) {
        published.increment((double) entry.published());
        rejected.increment((double) entry.rejected());
        bytes.increment((double) entry.bytes());
        parsing.record(Duration.ofNanos(nanos));
    }

    /** A file is tried again later. */
    void again() {
        retries.increment();
    }

    private Counter records(String outcome) {
        return Counter.builder("broadsheet.ingest.records")
                .description("Records of dumps, published or rejected by a parser")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter dumps(String state) {
        return Counter.builder("broadsheet.ingest.dumps")
                .description("Files that got their report")
                .tag("state", state)
                .register(registry);
    }
}
