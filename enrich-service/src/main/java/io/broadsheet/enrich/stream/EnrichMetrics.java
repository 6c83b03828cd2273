package io.broadsheet.enrich.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/**
 * What is counted. A message is counted each time it is handled, so redelivery counts it again: {@code
 * broadsheet_enrich_records_total} and {@code broadsheet_enrich_dead_letters_total} together are at least what was
 * published to {@code papers.parsed.v1}. Alert on dead letters that rise.
 */
final class EnrichMetrics {

    /** Why a message can be a dead letter. */
    private static final List<String> CODES = List.of(
            "undecodable", "missing-field", "invalid-field", "key-mismatch", "too-large", "empty-title", "failed");

    private final MeterRegistry registry;
    private final Counter records;
    private final Counter retries;
    private final Timer batch;

    EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.records = Counter.builder("broadsheet.enrich.records")
                .description("Records enriched and acknowledged by the broker")
                .register(registry);
        this.retries = Counter.builder("broadsheet.enrich.retries")
                .description("Deliveries that were tried again")
                .register(registry);
        this.batch = Timer.builder("broadsheet.enrich.batch")
                .description("From a batch's arrival to the acknowledgement of all that became of it")
                .register(registry);
        // all there from the start: a rate over what appears at its first event misses that event
        CODES.forEach(this::deadLetters);
    }

    void batch(int enriched, Duration taken) {
        records.increment(enriched);
        batch.record(taken);
    }

    void deadLetter(String code) {
        deadLetters(code).increment();
    }

    private Counter deadLetters(String code) {
        return Counter.builder("broadsheet.enrich.dead.letters")
                .description("Messages that could not be used, by reason")
                .tag("code", code)
                .register(registry);
    }

    void retry(int deliveries) {
        retries.increment(deliveries);
    }
}
