package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Enriches once more what was enriched before this vocabulary, or this version of the service, came: beside what comes new, with
 * half of one thread's time, shared by all processes that have the same. The broker keeps how far it is, so a restart goes on
 * there, and a pass that is through is not repeated. A system that has enriched nothing yet has nothing to do.
 */
@Singleton
final class Retagging {

    private static final Logger LOG = Logger.getLogger(Retagging.class);

    private static final String PARSED = "papers.parsed.v1";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Object> kafka;
    private final String family;
    private final String group;
    private final String enrichingGroup;
    private final Conversion conversion;
    private final Delivery delivery;
    private final EnrichConfig config;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Map<TopicPartition, RetagOffsets.Part> parts = Map.of();
    private Instant nextReport = Instant.EPOCH;

    Retagging(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.papers-parsed.group.id") String enrichingGroup,
            Enricher enricher,
            Conversion conversion,
            Delivery delivery,
            EnrichConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.kafka = kafka;
        this.family = "broadsheet-retag-" + Enricher.VERSION + "-"
                + enricher.vocabulary().version() + "-";
        this.group = family + enricher.vocabulary().digest();
        this.enrichingGroup = enrichingGroup;
        this.conversion = conversion;
        this.delivery = delivery;
        this.config = config;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("retagging").daemon().unstarted(this::run);
        Gauge.builder("broadsheet.enrich.retag.done.records", this, Retagging::done)
                .description("Records of before this vocabulary that were enriched once more")
                .register(registry);
        Gauge.builder("broadsheet.enrich.retag.due.records", this, Retagging::total)
                .description("Records of before this vocabulary")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        thread.join(STOP_WITHIN);
    }

    /** Whether there may be something left to do. */
    boolean isRunning() {
        return thread.isAlive();
    }

    private double done() {
        return parts.values().stream().mapToLong(RetagOffsets.Part::done).sum();
    }

    private double total() {
        return parts.values().stream().mapToLong(RetagOffsets.Part::until).sum();
    }

    private void run() {
        boolean through = false;
        while (!through && stopped.getCount() > 0) {
            try {
                pass();
                through = true;
            } catch (Delivery.StoppedException stopping) {
                return;
            } catch (RuntimeException away) {
                LOG.warnf("Retagging goes on later group=%s error=\"%s\"", group, away.toString());
                pause(config.retry().longestWait());
            }
        }
    }

    private void pass() {
        try (var admin = BrokerProbe.admin(kafka)) {
            var offsets = new RetagOffsets(admin, PARSED, group, enrichingGroup);
            warnOfTwins(offsets);
            parts = offsets.parts();
            if (isThrough()) {
                return;
            }
            LOG.infof("Retagging records=%.0f of=%.0f group=%s", total() - done(), total(), group);
            work(offsets);
            // by then the last process with the older vocabulary has been replaced
            pause(config.retag().extendAfter());
            if (stopped.getCount() > 0) {
                offsets.extend();
                work(offsets);
                LOG.infof("Retagging is through records=%.0f group=%s", total(), group);
            }
        }
    }

    private void work(RetagOffsets offsets) {
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(PARSED));
            parts = offsets.parts();
            while (!isThrough() && stopped.getCount() > 0) {
                var begun = clock.instant();
                var records = consumer.poll(POLL);
                deliver(due(records));
                commit(consumer, records);
                parts = offsets.parts();
                report();
                pause(Duration.between(begun, clock.instant()));
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> due(ConsumerRecords<byte[], byte[]> records) {
        var due = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : records) {
            var part = parts.get(new TopicPartition(record.topic(), record.partition()));
            if (record.value() != null && part != null && record.offset() < part.until()) {
                // its dump was complete long ago, and so is that trace
                TraceHeaders.remove(record.headers());
                due.add(record);
            }
        }
        return due;
    }

    /** What can not be enriched is a dead letter already. */
    private void deliver(List<ConsumerRecord<byte[], byte[]>> due) {
        if (!due.isEmpty()) {
            int partitions = delivery.partitions(Conversion.ENRICHED);
            delivery.deliver(
                    due.stream()
                            .map(record -> conversion.convert(record, partitions))
                            .filter(outgoing -> outgoing.message().topic().equals(Conversion.ENRICHED))
                            .toList(),
                    conversion::tooLarge);
        }
    }

    private void commit(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        records.nextOffsets().forEach((partition, offset) -> {
            var part = parts.get(partition);
            if (part != null) {
                next.put(partition, part.at(Math.min(offset.offset(), part.until())));
            }
        });
        consumer.commitSync(next);
    }

    private boolean isThrough() {
        return parts.values().stream().allMatch(part -> part.next() >= part.until());
    }

    private void report() {
        if (clock.instant().isAfter(nextReport)) {
            nextReport = clock.instant().plus(REPORT_EVERY);
            LOG.infof("Retagging done=%.0f of=%.0f", done(), total());
        }
    }

    private void warnOfTwins(RetagOffsets offsets) {
        var twins = offsets.others(family);
        if (!twins.isEmpty()) {
            LOG.warnf(
                    "The vocabulary changed, but its version %s did not, so tags made before stay as they are: raise the version"
                            + " in its first line group=%s others=%s",
                    family, group, twins);
        }
    }

    private void pause(Duration time) {
        try {
            stopped.await(Math.min(time.toMillis(), Duration.ofHours(1).toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
