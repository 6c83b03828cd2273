package io.broadsheet.ingest.publish;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * The one producer of this service: idempotent, and patient enough that a broker that is away delays a dump and loses nothing.
 * When its buffer is full, {@link #send} waits: that is the back-pressure on the file.
 */
@Singleton
public class EventProducer {
    private static final Logger LOG = Logger.getLogger(EventProducer.class);

    /** Not configurable: each of these can lose or double records when it is set otherwise. */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            262_144,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L << 20,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            8 << 20,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            1_800_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            1_800_000);

    private final Map<String, Object> settings;
    private KafkaProducer<String, byte[]> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        producer = open();
    }

    /**
     * Sends an event of a record, with the headers by which even an undecodable value counts against its dump.
     *
     * @throws BrokerFailure if an event of the same delivery was refused
     */
    public void send(String topic, String recordId, String dumpId, long ordinal, Object event, Delivery delivery) {
        send(
                topic,
                recordId,
                EventJson.bytes(event),
                List.of(header("dump-id", dumpId), header("ordinal", "" + ordinal)),
                delivery);
    }

    /** Sends an event that is not of a record. */
    public void send(String topic, String key, Object event, Delivery delivery) {
        send(topic, key, EventJson.bytes(event), List.of(), delivery);
    }

    private void send(String topic, String key, byte[] value, List<Header> headers, Delivery delivery) {
        delivery.sending();
        try {
            // the callback tells the delivery, on which everyone waits
            var message = new ProducerRecord<>(topic, null, key, value, headers);
            TraceHeaders.add(message.headers());
            var _ = current().send(message, (metadata, e) -> delivery.answered(e));
        } catch (KafkaException e) {
            delivery.answered(e);
            throw new BrokerFailure("the broker did not take an event: " + e.getMessage(), e);
        }
    }

    /** Starts over with a new producer: one that has met a fatal error refuses everything from then on. */
    public synchronized void renew() {
        LOG.warn("a new Kafka producer replaces the one that failed");
        producer.close(Duration.ZERO);
        producer = open();
    }

    @PreDestroy
    synchronized void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private synchronized KafkaProducer<String, byte[]> current() {
        return producer;
    }

    private KafkaProducer<String, byte[]> open() {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
