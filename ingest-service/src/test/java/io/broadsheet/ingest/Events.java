package io.broadsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.local.testing.RealServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on the topics, read from their start. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /** The events of a dump, in the order of their ordinals: redelivered ones count as often as they stand there. */
    public static List<Event> of(String topic, String dumpId) {
        return all(topic).stream()
                .filter(event -> dumpId.equals(event.header("dump-id")) || dumpId.equals(event.key()))
                .toList();
    }

    private static List<Event> all(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealServers.bootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Event> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(new Event(message)));
            }
            return events;
        }
    }

    /** One event as it stands on its topic. */
    public record Event(ConsumerRecord<byte[], byte[]> message) {

        public String key() {
            return new String(message.key(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        public byte[] value() {
            return message.value();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(message.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
