package io.broadsheet.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.testing.Configs;
import io.broadsheet.query.testing.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AckedProducerTest {

    private static final QueryConfig IMPATIENT = Configs.with(Map.of("broadsheet.send.acknowledged-within", "1s"));

    @Test
    void returnsOnceTheBrokerHasAll() {
        var run = UUID.randomUUID().toString();
        var producer =
                new AckedProducer(Map.of("bootstrap.servers", RealServers.bootstrapServers()), Configs.with(Map.of()));

        producer.send(events(run, 1000));

        assertThat(Topics.read("papers.rejected.v1").stream()
                        .filter(message -> new String(message.key(), UTF_8).startsWith(run)))
                .hasSize(1000);
        producer.discard();
    }

    @Test
    @Timeout(20)
    void failsInTimeWhereTheBrokerIsAwayHoweverManyThereAre() {
        var producer = new AckedProducer(Map.of("bootstrap.servers", "127.0.0.1:1"), IMPATIENT);

        assertThatThrownBy(() -> producer.send(events("away", 1000)))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(Duration.ofSeconds(1).toString());
    }

    @Test
    void sendsAgainAfterAFailure() {
        // Given
        var run = UUID.randomUUID().toString();
        var producer = new AckedProducer(Map.of("bootstrap.servers", RealServers.bootstrapServers()), IMPATIENT);
        var tooLarge = new ProducerRecord<>("papers.rejected.v1", run.getBytes(UTF_8), new byte[9_000_000]);
        assertThatThrownBy(() -> producer.send(List.of(tooLarge))).isInstanceOf(KafkaException.class);

        // When
        producer.send(events(run, 1));

        // Then
        assertThat(Topics.read("papers.rejected.v1"))
                .anySatisfy(
                        message -> assertThat(new String(message.key(), UTF_8)).isEqualTo(run + "-0"));
        producer.discard();
    }

    private static List<ProducerRecord<byte[], byte[]>> events(String run, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ProducerRecord<>(
                        "papers.rejected.v1", (run + "-" + i).getBytes(UTF_8), "{}".getBytes(UTF_8)))
                .toList();
    }
}
