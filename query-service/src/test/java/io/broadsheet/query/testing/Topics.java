package io.broadsheet.query.testing;

import io.broadsheet.local.testing.RealServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other ends of this service's topics. */
public final class Topics {

    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    RealServers.bootstrapServers(),
                    "acks",
                    "all",
                    "linger.ms",
                    5,
                    "max.request.size",
                    8_388_608),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private Topics() {}

    public static void send(Records.Builder... records) {
        send(Arrays.stream(records).map(Records.Builder::message).toList());
    }

    /** Returns once the broker has all. */
    public static void send(List<ProducerRecord<byte[], byte[]>> messages) {
        var sends = new ArrayList<Future<RecordMetadata>>();
        messages.forEach(message -> sends.add(PRODUCER.send(message)));
        try {
            for (var send : sends) {
                send.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that a topic holds now, each partition in its order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", RealServers.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
