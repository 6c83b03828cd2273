package io.broadsheet.enrich.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes batches of {@code papers.parsed.v1}. A batch is acknowledged when the broker has all that became of it, so
 * whatever dies before, it comes again, and the same events replace each other.
 */
@Singleton
final class PapersParsed {

    private static final Logger LOG = Logger.getLogger(PapersParsed.class);

    private final Conversion conversion;
    private final Delivery delivery;
    private final Progress progress;
    private final EnrichMetrics metrics;
    private final BatchTracing tracing;

    PapersParsed(
            Conversion conversion, Delivery delivery, Progress progress, EnrichMetrics metrics, BatchTracing tracing) {
        this.conversion = conversion;
        this.delivery = delivery;
        this.progress = progress;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    @Incoming("papers-parsed")
    @Blocking
    void enrich(ConsumerRecords<byte[], byte[]> records) {
        tracing.trace("enrich", records, () -> enrichAll(records));
    }

    private void enrichAll(ConsumerRecords<byte[], byte[]> records) {
        try (Progress.Batch batch = progress.begin()) {
            int partitions = delivery.partitions(Conversion.ENRICHED);
            List<Outgoing> outgoing = new ArrayList<>(records.count());
            for (ConsumerRecord<byte[], byte[]> message : records) {
                // a tombstone: the record was withdrawn before it came this far
                if (message.value() != null) {
                    outgoing.add(conversion.convert(message, partitions));
                }
            }
            delivery.deliver(outgoing, conversion::tooLarge);
            report(outgoing, batch);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        delivery.stop();
    }

    private void report(List<Outgoing> outgoing, Progress.Batch batch) {
        int enriched = (int) outgoing.stream()
                .filter(one -> one.message().topic().equals(Conversion.ENRICHED))
                .count();
        metrics.batch(enriched, batch.taken());
        int deadLetters = outgoing.size() - enriched;
        if (deadLetters > 0) {
            LOG.warnf("Some records became dead letters records=%d topic=%s", deadLetters, Conversion.REJECTED);
        }
    }
}
