package io.broadsheet.ingest.ledger;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.publish.EventJson;
import io.broadsheet.ingest.publish.Topics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads the ledger's topic from its start to its end, then follows it. Also the one who knows whether the broker answers. */
@Singleton
public class LedgerReader {
    private static final Logger LOG = Logger.getLogger(LedgerReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Map<String, Object> settings;
    private final Duration brokerCheck;
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean brokerAnswers;
    private long lastBrokerCheck;

    LedgerReader(Ledger ledger, IngestConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.ledger = ledger;
        this.brokerCheck = config.ledger().brokerCheck();
        this.settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("ledger-reader").start(this::run);
    }

    /** Whether all that stood in the ledger at the start is known. */
    public boolean isRead() {
        return read.getCount() == 0;
    }

    /** Whether the broker answered when it was last asked. */
    public boolean brokerAnswers() {
        return brokerAnswers;
    }

    /** Waits at most so long for {@link #isRead}. */
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        return read.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void run() {
        while (!isStopped(Duration.ZERO)) {
            try (Consumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (WakeupException | InterruptException stopping) {
                return;
            } catch (KafkaException e) {
                brokerAnswers = false;
                LOG.warnf(
                        "topic=%s error=\"%s\"; the ledger is read again in %s",
                        Topics.DUMPS, e.getMessage(), BEFORE_NEXT_TRY);
                if (isStopped(BEFORE_NEXT_TRY)) {
                    return;
                }
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        brokerAnswers = true;
        while (!isStopped(Duration.ZERO)) {
            consumer.poll(POLL).forEach(this::take);
            if (!isRead()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                read.countDown();
                LOG.infof("topic=%s the ledger is read", Topics.DUMPS);
            }
            checkBroker(consumer, partitions);
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> found = consumer.partitionsFor(Topics.DUMPS).stream()
                .map(partition -> new TopicPartition(Topics.DUMPS, partition.partition()))
                .toList();
        if (found.isEmpty()) {
            throw new KafkaException(
                    "the topic does not exist yet; the launcher creates it from deploy/contracts/asyncapi.yaml");
        }
        return found;
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            ledger.apply(EventJson.read(message.value(), DumpRecorded.class));
        } catch (IOException e) {
            LOG.warnf(
                    "topic=%s partition=%d offset=%d error=\"not a ledger entry\"; it is passed over",
                    message.topic(), message.partition(), message.offset());
        }
    }

    /** A poll does not say that the broker is away; asking for the ends of the partitions does. */
    private void checkBroker(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        if (System.nanoTime() - lastBrokerCheck < brokerCheck.toNanos()) {
            return;
        }
        try {
            consumer.endOffsets(partitions, brokerCheck);
            brokerAnswers = true;
        } catch (TimeoutException away) {
            brokerAnswers = false;
        }
        lastBrokerCheck = System.nanoTime();
    }

    private boolean isStopped(Duration atMost) {
        try {
            return stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
