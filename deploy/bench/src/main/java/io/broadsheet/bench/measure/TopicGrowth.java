package io.broadsheet.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** How many messages have been written to topics; compaction takes nothing away from an end offset. */
final class TopicGrowth implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Admin admin;

    TopicGrowth(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    long written(String topic) throws InterruptedException {
        try {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();
            return endOffsets(description);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell the offsets of " + topic, e);
        }
    }

    private long endOffsets(TopicDescription topic) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic.name(), partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).values().stream()
                .mapToLong(found -> found.offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
