package io.broadsheet.query.stream;

import io.broadsheet.query.QueryConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends events and waits until the broker has all of them: an idempotent producer of its own for each who injects it. */
@Dependent
public class AckedProducer {

    private final Map<String, Object> settings;
    private final Duration within;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    AckedProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, QueryConfig config) {
        this.within = config.send().acknowledgedWithin();
        this.settings = settings(broker, within);
    }

    /**
     * Sends all and returns once every one is acknowledged.
     *
     * @throws KafkaException where one was not in time; nothing of the batch is then under way any more
     */
    public synchronized void send(List<ProducerRecord<byte[], byte[]>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            sendAndWait(open(), events);
        } catch (RuntimeException e) {
            discard();
            throw e;
        }
    }

    @PreDestroy
    synchronized void discard() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private void sendAndWait(KafkaProducer<byte[], byte[]> open, List<ProducerRecord<byte[], byte[]>> events) {
        var deadline = System.nanoTime() + within.toNanos();
        try {
            var sends = new ArrayList<Future<RecordMetadata>>(events.size());
            for (var event : events) {
                var send = open.send(event);
                if (send.isDone()) {
                    send.get(); // where the broker is away each send would wait anew
                }
                sends.add(send);
            }
            for (var send : sends) {
                send.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not acknowledge within " + within, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while waiting for the broker", e);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker, Duration within) {
        var settings = new HashMap<>(broker);
        var bound = (int) within.toMillis();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        // whoever sends waits for the answer, so waiting for company only costs time
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 262_144);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8_388_608);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, bound);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, bound / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, bound);
        return settings;
    }
}
