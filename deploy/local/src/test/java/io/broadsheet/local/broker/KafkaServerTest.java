package io.broadsheet.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.process.Places;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    private static final Topic TOPIC =
            new Topic("one.v1", 3, Map.of("cleanup.policy", "compact", "max.message.bytes", "1234567"));

    @TempDir
    Path folder;

    @Test
    void keepsTopicsRecordsAndSettingsOverARestart() throws Exception {
        try (KafkaServer first = start()) {
            Topics.create(first.bootstrapServers(), List.of(TOPIC), (short) 1);
            send(first, "before");
        }
        try (KafkaServer second = start()) {
            Topics.create(second.bootstrapServers(), List.of(TOPIC), (short) 1);
            send(second, "after");

            assertThat(readAll(second, 2)).containsExactly("before", "after");
            assertThat(describe(second).partitions()).hasSize(3);
            assertThat(config(second)).contains("compact", "1234567");
        }
    }

    @Test
    void endsTheBrokerThatAnEarlierRunLeftBehind() throws Exception {
        KafkaServer abandoned = start();
        Topics.create(abandoned.bootstrapServers(), List.of(TOPIC), (short) 1);
        send(abandoned, "kept");

        try (KafkaServer next = start()) {
            assertThat(abandoned.isAlive()).isFalse();
            assertThat(readAll(next, 1)).containsExactly("kept");
        } finally {
            abandoned.close();
        }
    }

    @Test
    void restartsAtTheSameAddressAfterAKillWithAllThatItAcknowledged() throws Exception {
        try (KafkaServer server = start()) {
            String address = server.bootstrapServers();
            Topics.create(address, List.of(TOPIC), (short) 1);
            send(server, "acknowledged");
            server.kill();
            Awaitility.await().untilAsserted(() -> assertThat(server.isAlive()).isFalse());

            server.restart();

            assertThat(server.bootstrapServers()).isEqualTo(address);
            assertThat(readAll(server, 1)).containsExactly("acknowledged");
        }
    }

    private KafkaServer start() {
        return KafkaServer.start(
                folder.resolve("kafka data"), new Places(folder.resolve("run"), folder.resolve("logs")));
    }

    private static void send(KafkaServer server, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.name(), 0, "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> readAll(KafkaServer server, int expected) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrapServers(), "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC.name(), 0)));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
                assertThat(values).hasSizeGreaterThanOrEqualTo(expected);
            });
        }
        return values;
    }

    private static TopicDescription describe(KafkaServer server) {
        try (Admin admin = Topics.admin(server.bootstrapServers())) {
            return Topics.get(admin.describeTopics(List.of(TOPIC.name())).allTopicNames()).values().stream()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String config(KafkaServer server) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC.name());
        try (Admin admin = Topics.admin(server.bootstrapServers())) {
            return Topics.get(admin.describeConfigs(List.of(topic)).all()).toString();
        }
    }
}
