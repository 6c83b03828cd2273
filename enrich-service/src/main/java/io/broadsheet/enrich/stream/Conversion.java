package io.broadsheet.enrich.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** What one message of {@code papers.parsed.v1} becomes: a message for the next service, or a dead letter. Never fails. */
final class Conversion {

    static final String ENRICHED = "papers.enriched.v1";
    static final String REJECTED = "papers.rejected.v1";

    private final Enricher enricher;
    private final DeadLetters deadLetters;
    private final EnrichMetrics metrics;
    private final int maxRecordBytes;

    Conversion(Enricher enricher, DeadLetters deadLetters, EnrichMetrics metrics, int maxRecordBytes) {
        this.enricher = enricher;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.maxRecordBytes = maxRecordBytes;
    }

    /** @param partitions of {@code papers.enriched.v1} */
    Outgoing convert(ConsumerRecord<byte[], byte[]> message, int partitions) {
        try {
            return new Outgoing(message, enriched(message, partitions));
        } catch (PoisonException poison) {
            return reject(message, poison);
        } catch (RuntimeException bug) {
            return reject(
                    message, new PoisonException("failed", "Enriching failed with " + bug + "; report this record."));
        }
    }

    Outgoing reject(ConsumerRecord<byte[], byte[]> message, PoisonException poison) {
        PaperRejected rejected = deadLetters.of(message, poison);
        metrics.deadLetter(poison.code());
        return new Outgoing(
                message,
                new ProducerRecord<>(
                        REJECTED,
                        null,
                        rejected.recordId().getBytes(StandardCharsets.UTF_8),
                        Json.write(rejected),
                        Headers.of(rejected.dumpId(), rejected.ordinal(), TraceHeaders.of(message.headers()))));
    }

    /** What becomes of a message that the broker will never take. */
    Outgoing tooLarge(Outgoing refused) {
        return reject(
                refused.source(),
                new PoisonException(
                        "too-large",
                        "The enriched record is larger than the broker takes; shorten it and drop the file again."));
    }

    private ProducerRecord<byte[], byte[]> enriched(ConsumerRecord<byte[], byte[]> message, int partitions) {
        if (message.value().length > maxRecordBytes) {
            throw new PoisonException(
                    "too-large",
                    "The message has " + message.value().length + " bytes, and " + maxRecordBytes
                            + " are allowed; shorten the record, or raise broadsheet.max-record-bytes and replay it.");
        }
        PaperParsed parsed = Json.readParsed(message.value());
        checkKey(message.key(), parsed.recordId());
        PaperEnriched enriched = enricher.enrich(parsed);
        return new ProducerRecord<>(
                ENRICHED,
                partition(enriched, partitions),
                enriched.recordId().getBytes(StandardCharsets.UTF_8),
                Json.write(enriched),
                Headers.of(enriched.dumpId(), enriched.ordinal(), TraceHeaders.of(message.headers())));
    }

    private static void checkKey(byte @Nullable [] key, String recordId) {
        if (key != null && !recordId.equals(new String(key, StandardCharsets.UTF_8))) {
            throw new PoisonException(
                    "key-mismatch",
                    "The message's key is not its recordId " + recordId + "; send it again with that key.");
        }
    }

    /** By the title, so that likely duplicates meet in one consumer. */
    static int partition(PaperEnriched enriched, int partitions) {
        String title = enriched.key("title");
        byte[] key = (title == null ? enriched.recordId() : title).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
