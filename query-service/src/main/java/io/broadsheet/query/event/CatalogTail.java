package io.broadsheet.query.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** {@code papers.catalog.v1} from its present end on, for one reader of each process. */
final class CatalogTail implements AutoCloseable {

    private static final String TOPIC = "papers.catalog.v1";
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final int MOST_AT_ONCE = 4_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private CatalogTail(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(TOPIC, WITHIN).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // seeking waits for the first read, and until then the end moves on
        partitions.forEach(partition -> consumer.position(partition, WITHIN));
    }

    /** Throws a KafkaException where the broker does not answer. */
    static CatalogTail open(Map<String, Object> broker) {
        var consumer = new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            return new CatalogTail(consumer);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** What was sent since the last time, if it is here already. */
    ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(A_MOMENT);
    }

    /** By partition, the offset after what was read. */
    Map<Integer, Long> read() {
        var read = new HashMap<Integer, Long>();
        partitions.forEach(partition -> read.put(partition.partition(), consumer.position(partition, WITHIN)));
        return read;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WITHIN.toMillis());
        return settings;
    }
}
