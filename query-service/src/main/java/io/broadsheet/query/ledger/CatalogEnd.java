package io.broadsheet.query.ledger;

import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Where {@code papers.catalog.v1} ends. */
@ApplicationScoped
public class CatalogEnd {

    private static final String TOPIC = "papers.catalog.v1";
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    CatalogEnd(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WITHIN.toMillis());
    }

    /** By partition, the offset after the last message; throws a KafkaException where the broker does not answer. */
    public synchronized Map<Integer, Long> offsets() {
        var open = open();
        var partitions = open.partitionsFor(TOPIC, WITHIN).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return open.endOffsets(partitions, WITHIN).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().partition(), Map.Entry::getValue));
    }

    @PreDestroy
    synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }
}
