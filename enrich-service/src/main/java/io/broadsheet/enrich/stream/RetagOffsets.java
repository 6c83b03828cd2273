package io.broadsheet.enrich.stream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far one vocabulary's pass over a topic is, kept by the broker with the offsets of a group of its own:
 * up to where the topic was enriched before this vocabulary came, and what is next.
 *
 * <p>Its methods throw {@link KafkaException} where the broker does not answer in time.
 */
final class RetagOffsets {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Pattern NOTE = Pattern.compile("until=(\\d+)");

    private final Admin admin;
    private final String topic;
    private final String group;
    private final String enrichingGroup;

    /** @param enrichingGroup of those who enrich what comes new */
    RetagOffsets(Admin admin, String topic, String group, String enrichingGroup) {
        this.admin = admin;
        this.topic = topic;
        this.group = group;
        this.enrichingGroup = enrichingGroup;
    }

    /**
     * Of one partition.
     *
     * @param until what was enriched with an older vocabulary ends before this offset
     */
    record Part(long next, long until) {

        long done() {
            return Math.min(next, until);
        }

        OffsetAndMetadata at(long offset) {
            return new OffsetAndMetadata(offset, "until=" + until);
        }
    }

    /** By partition; a pass that nobody has begun yet is begun, also where there is nothing to do. */
    Map<TopicPartition, Part> parts() {
        var parts = read();
        if (parts.isEmpty()) {
            extend();
            parts = read();
        }
        return parts;
    }

    /** Has the pass go on to where the topic is enriched by now: another process may still have the older vocabulary. */
    void extend() {
        var before = read();
        var enriched = committed(enrichingGroup);
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions()) {
            var next = before.getOrDefault(partition, new Part(0, 0)).next();
            var until =
                    enriched.containsKey(partition) ? enriched.get(partition).offset() : 0;
            offsets.put(partition, new Part(next, until).at(next));
        }
        answer(admin.alterConsumerGroupOffsets(group, offsets).all());
    }

    /** Other groups whose names begin alike. */
    List<String> others(String beginning) {
        return answer(admin.listGroups().all()).stream()
                .map(listing -> listing.groupId())
                .filter(other -> other.startsWith(beginning) && !other.equals(group))
                .sorted()
                .toList();
    }

    private List<TopicPartition> partitions() {
        return answer(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<TopicPartition, Part> read() {
        return committed(group).entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> part(entry.getValue())));
    }

    private static Part part(OffsetAndMetadata committed) {
        var note = NOTE.matcher(committed.metadata());
        return new Part(committed.offset(), note.find() ? Long.parseLong(note.group(1)) : 0);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String of) {
        var committed = new HashMap<>(answer(admin.listConsumerGroupOffsets(of).partitionsToOffsetAndMetadata()));
        committed.values().removeIf(Objects::isNull);
        return committed;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not tell or take the offsets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
