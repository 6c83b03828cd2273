package io.broadsheet.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.local.testing.RealServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", RealServers.bootstrapServers());

    private final String topic = "delivery-" + UUID.randomUUID();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers", RealServers.bootstrapServers(),
                    "max.block.ms", 300,
                    "max.request.size", 8_388_608),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Delivery delivery = new Delivery(() -> producer, new Impatient(), new EnrichMetrics(registry));

    @AfterEach
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    @Test
    void returnsWhenTheBrokerHasEverything() throws Exception {
        createTopic(Map.of());

        delivery.deliver(batch(500), refused -> refused);

        assertThat(values()).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void sendsAgainUntilTheBrokerTakesIt() throws Exception {
        CompletableFuture<Void> delivered =
                CompletableFuture.runAsync(() -> delivery.deliver(batch(3), refused -> refused));

        await().untilAsserted(() -> assertThat(retries()).isGreaterThan(3));
        assertThat(delivered).isNotDone();
        createTopic(Map.of());

        assertThat(delivered).succeedsWithin(Duration.ofSeconds(20));
        assertThat(values()).containsExactlyInAnyOrder("value 0", "value 1", "value 2");
    }

    @Test
    void whatTheBrokerWillNeverTakeIsReplaced() throws Exception {
        // above batch.size, as in our settings: below it the client would split its batches for ever
        createTopic(Map.of("max.message.bytes", "100000"));
        Outgoing large = outgoing("x".repeat(200_000));

        delivery.deliver(List.of(outgoing("small"), large), refused -> outgoing("instead"));

        assertThat(values()).containsExactlyInAnyOrder("small", "instead");
    }

    @Test
    void stopsTryingWhenTheServiceStops() {
        CompletableFuture<Void> delivered =
                CompletableFuture.runAsync(() -> delivery.deliver(batch(1), refused -> refused));
        await().untilAsserted(() -> assertThat(retries()).isPositive());

        delivery.stop();

        assertThatThrownBy(() -> delivered.orTimeout(10, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Delivery.StoppedException.class);
    }

    @Test
    void waitsForATopicToAppear() throws Exception {
        CompletableFuture<Integer> partitions = CompletableFuture.supplyAsync(() -> delivery.partitions(topic));

        createTopic(Map.of());

        assertThat(partitions).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(1);
    }

    private double retries() {
        return registry.counter("broadsheet.enrich.retries").count();
    }

    private List<Outgoing> batch(int size) {
        return IntStream.range(0, size).mapToObj(i -> outgoing("value " + i)).toList();
    }

    private Outgoing outgoing(String value) {
        return new Outgoing(
                Messages.received("key", new byte[0]),
                new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)));
    }

    private void createTopic(Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(BROKER)) {
            NewTopic created = new NewTopic(topic, Optional.of(1), Optional.of((short) 1)).configs(settings);
            admin.createTopics(List.of(created)).all().get();
        }
    }

    private List<String> values() {
        return new Topic(topic)
                .all().stream()
                        .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                        .toList();
    }

    /** Waits that suit a test. */
    private static final class Impatient implements EnrichConfig.Retry {
        @Override
        public Duration firstWait() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofMillis(100);
        }
    }
}
