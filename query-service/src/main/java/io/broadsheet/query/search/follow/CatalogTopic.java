package io.broadsheet.query.search.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All partitions of a topic, read without a group: where to read on is kept with the index.
 *
 * <p>Its methods throw {@link KafkaException} where the broker does not answer in time.
 */
final class CatalogTopic implements AutoCloseable {

    private static final int MOST_AT_ONCE = 500;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final String id;
    private final List<TopicPartition> partitions;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private CatalogTopic(TopicDescription topic, KafkaConsumer<byte[], byte[]> consumer) {
        this.name = topic.name();
        this.id = topic.topicId().toString();
        this.consumer = consumer;
        this.partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    static CatalogTopic open(Map<String, Object> broker, String name) {
        var described = describe(broker, name);
        return new CatalogTopic(
                described,
                new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** Another one for a topic of the same name that was deleted and created anew. */
    String id() {
        return id;
    }

    /**
     * Goes to the given offsets, and of partitions without one to the beginning.
     *
     * @return by partition, where it went
     */
    Map<Integer, Long> goTo(Map<Integer, Long> next) {
        var offsets = byPartition(consumer.beginningOffsets(partitions, WITHIN));
        offsets.putAll(next);
        offsets.forEach((partition, offset) -> consumer.seek(new TopicPartition(name, partition), offset));
        return offsets;
    }

    Messages poll(Duration atMost) {
        var records = consumer.poll(atMost);
        var next = new HashMap<Integer, Long>();
        records.nextOffsets().forEach((partition, offset) -> next.put(partition.partition(), offset.offset()));
        return new Messages(records, next);
    }

    /** By partition, the offset after its last message. */
    Map<Integer, Long> ends() {
        return byPartition(consumer.endOffsets(partitions, WITHIN));
    }

    /** Whether the topic was given more partitions since. */
    boolean hasGrown() {
        return consumer.partitionsFor(name, WITHIN).size() > partitions.size();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static TopicDescription describe(Map<String, Object> broker, String name) {
        try (var admin = Admin.create(broker)) {
            var topics = admin.describeTopics(List.of(name)).allTopicNames().get(WITHIN.toSeconds(), TimeUnit.SECONDS);
            return Objects.requireNonNull(topics.get(name), "A broker describes what it is asked for");
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not describe topic " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // an offset that the topic does not have means that the index is of another topic: told, not passed over
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 << 20);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WITHIN.toMillis());
        return settings;
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
        var byPartition = new HashMap<Integer, Long>();
        offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
        return byPartition;
    }

    /**
     * Some messages.
     *
     * @param next by partition, the offset to read after them
     */
    record Messages(Iterable<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> next) {

        /** When the newest of them was written, in milliseconds of the epoch. */
        OptionalLong newest() {
            return StreamSupport.stream(records.spliterator(), false)
                    .mapToLong(ConsumerRecord::timestamp)
                    .max();
        }
    }
}
