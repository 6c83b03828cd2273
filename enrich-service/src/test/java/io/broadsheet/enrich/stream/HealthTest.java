package io.broadsheet.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.local.testing.RealServers;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-29T06:30:00Z"));
    private final Progress progress = new Progress(clock());
    private final BrokerProbe there = new BrokerProbe(Map.of("bootstrap.servers", RealServers.bootstrapServers()));
    private final BrokerProbe away = new BrokerProbe(Map.of("bootstrap.servers", "127.0.0.1:1"));
    private final List<Consumer<byte[], byte[]>> consumers = new ArrayList<>();
    private final EnrichConfig config = config();

    @AfterEach
    void close() {
        consumers.forEach(Consumer::close);
        there.close();
        away.close();
    }

    @Test
    void anIdleServiceIsLiveAndReady() {
        assertThat(live(there)).isEqualTo(Status.UP);
        await().untilAsserted(() -> assertThat(ready(there)).isEqualTo(Status.UP));
    }

    @Test
    void aConsumerThatWasClosedEndsItsLife() {
        consumers.add(new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealServers.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
        assertThat(live(there)).isEqualTo(Status.UP);

        consumers.getFirst().close();

        assertThat(live(there)).isEqualTo(Status.DOWN);
    }

    @Test
    void aBatchThatWaitsMakesItUnready() {
        try (Progress.Batch batch = progress.begin()) {
            pass(Duration.ofSeconds(11));

            assertThat(batch.taken()).isEqualTo(Duration.ofSeconds(11));
            assertThat(ready(there)).isEqualTo(Status.DOWN);
            assertThat(live(there)).isEqualTo(Status.UP);
        }
        await().untilAsserted(() -> assertThat(ready(there)).isEqualTo(Status.UP));
    }

    @Test
    void aBatchThatStallsThoughTheBrokerAnswersEndsItsLife() {
        try (Progress.Batch stalled = progress.begin()) {
            pass(Duration.ofMinutes(9));
            progress.begin().close();
            pass(Duration.ofMinutes(2));

            assertThat(stalled.taken()).isEqualTo(Duration.ofMinutes(11));
            await().untilAsserted(() -> assertThat(live(there)).isEqualTo(Status.DOWN));
        }
    }

    @Test
    void aBatchThatWaitsForABrokerThatIsAwayDoesNot() {
        try (Progress.Batch waiting = progress.begin()) {
            pass(Duration.ofHours(5));

            assertThat(waiting.taken()).isEqualTo(Duration.ofHours(5));
            assertThat(live(away)).isEqualTo(Status.UP);
            assertThat(ready(away)).isEqualTo(Status.DOWN);
        }
    }

    private Status live(BrokerProbe broker) {
        return new EnrichingLive(broker, new Consumers(() -> consumers), progress, config)
                .call()
                .getStatus();
    }

    private Status ready(BrokerProbe broker) {
        return new EnrichingReady(broker, progress, config).call().getStatus();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static EnrichConfig config() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(EnrichConfig.class)
                .build();
        return config.getConfigMapping(EnrichConfig.class);
    }
}
