package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of some number of partitions, which readers share as a consumer group's members do. */
final class Partitions {

    private static final int MOST_REWINDS = 5;
    private static final int LARGEST_BATCH = 40;

    private final List<TopicPartition> all;
    private final long seed;

    /** Makes the topic and fills it in the order of the records. */
    Partitions(String topic, int count, long seed, List<ProducerRecord<byte[], byte[]>> records) {
        this.all = IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        this.seed = seed;
        create();
        Topics.send(records.stream()
                .map(kept -> new ProducerRecord<>(topic, kept.key(), kept.value()))
                .toList());
    }

    /** Each reads its partitions to the end in batches of some size, and some of it again, as after a crash. */
    List<Runnable> readers(int count, Consumer<List<byte[]>> batches) {
        return IntStream.range(0, count)
                .<Runnable>mapToObj(reader -> () -> read(reader, mine(reader, count), batches))
                .toList();
    }

    private List<TopicPartition> mine(int reader, int readers) {
        return all.stream()
                .filter(partition -> partition.partition() % readers == reader)
                .toList();
    }

    private void read(int reader, List<TopicPartition> mine, Consumer<List<byte[]>> batches) {
        var random = new Random(seed * 31 + reader);
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealServers.bootstrapServers(),
                "max.poll.records",
                1 + random.nextInt(LARGEST_BATCH));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(mine);
            consumer.seekToBeginning(mine);
            var ends = consumer.endOffsets(mine);
            var rewinds = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var batch = new ArrayList<byte[]>();
                consumer.poll(Duration.ofMillis(200))
                        .forEach((ConsumerRecord<byte[], byte[]> kept) -> batch.add(kept.value()));
                batches.accept(batch);
                if (rewinds < MOST_REWINDS && random.nextInt(4) == 0) {
                    rewinds++;
                    var partition = mine.get(random.nextInt(mine.size()));
                    consumer.seek(partition, random.nextLong(consumer.position(partition) + 1));
                }
            }
        }
    }

    /** Returns once all partitions have a leader that answers: a first batch that meets none may never get through. */
    private void create() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(all.getFirst().topic(), all.size(), (short) 1)))
                    .all()
                    .get();
            var ends = all.stream().collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
            await().ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(admin.listOffsets(ends).all().get()).hasSize(all.size()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
