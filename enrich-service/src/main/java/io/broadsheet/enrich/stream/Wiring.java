package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.enrich.clean.link.Mirrors;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Puts the parts together. A broken setting or vocabulary ends the start here, with its message. */
final class Wiring {

    private static final String IN = "papers-parsed";
    private static final String OUT = "papers-enriched";

    private Wiring() {}

    @Produces
    @Singleton
    @Startup
    static Enricher enricher(EnrichConfig config) {
        Vocabulary vocabulary = config.vocabulary().map(Vocabulary::withOwn).orElseGet(Vocabulary::builtIn);
        return new Enricher(Mirrors.of(config.mirrors()), vocabulary);
    }

    @Produces
    @Singleton
    static EnrichMetrics metrics(MeterRegistry registry) {
        return new EnrichMetrics(registry);
    }

    @Produces
    @Singleton
    static Progress progress(Clock clock) {
        return new Progress(clock);
    }

    @Produces
    @Singleton
    static Conversion conversion(Enricher enricher, Clock clock, EnrichMetrics metrics, EnrichConfig config) {
        return new Conversion(enricher, new DeadLetters(clock), metrics, config.maxRecordBytes());
    }

    @Produces
    @Singleton
    static Consumers consumers(KafkaClientService clients) {
        return new Consumers(() -> clients.<byte[], byte[]>getConsumers(IN).stream()
                .map(KafkaConsumer::unwrap)
                .toList());
    }

    /** Sends through the channel's own producer: with an emitter each message would cost three times as much. */
    @Produces
    @Singleton
    static Delivery delivery(
            KafkaClientService clients,
            @Channel(OUT) Emitter<byte[]> channel,
            EnrichConfig config,
            EnrichMetrics metrics) {
        return new Delivery(() -> producer(clients), config.retry(), metrics);
    }

    private static Producer<byte[], byte[]> producer(KafkaClientService clients) {
        return Objects.requireNonNull(clients.<byte[], byte[]>getProducer(OUT), OUT)
                .unwrap();
    }
}
