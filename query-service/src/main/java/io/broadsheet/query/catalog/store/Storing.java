package io.broadsheet.query.catalog.store;

import io.broadsheet.query.catalog.resolve.Resolver;
import io.broadsheet.query.sql.Bisection;
import io.broadsheet.query.sql.SqlFault;
import io.broadsheet.query.stream.DeadLetters;
import io.broadsheet.query.stream.PaperRejected;
import io.broadsheet.query.trace.BatchTracing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** A batch of messages into the catalogue; what cannot be stored becomes a dead letter, and the rest goes on. */
@ApplicationScoped
class Storing {

    private static final Logger LOG = Logger.getLogger(Storing.class);

    private final EnrichedDecoder decoder;
    private final SightingStore store;
    private final DeadLetters deadLetters;
    private final Resolver resolver;
    private final StoreMetrics metrics;
    private final BatchTracing tracing;

    Storing(
            EnrichedDecoder decoder,
            SightingStore store,
            DeadLetters deadLetters,
            Resolver resolver,
            StoreMetrics metrics,
            BatchTracing tracing) {
        this.decoder = decoder;
        this.store = store;
        this.deadLetters = deadLetters;
        this.resolver = resolver;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** Returns once the database has what could be stored and the broker the dead letters; may be done again. */
    void take(Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        tracing.trace("store", messages, () -> metrics.batch(() -> store(messages)));
    }

    private void store(Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        var decoded = new ArrayList<Decoded>();
        var rejected = new ArrayList<PaperRejected>();
        for (var message : messages) {
            decode(message, decoded, rejected);
        }
        Bisection.run(
                decoded, this::add, (one, failure) -> rejected.add(decoder.unstorable(one, SqlFault.state(failure))));
        deadLetters.send(rejected);
        log(rejected);
        metrics.deadLettered(rejected.size());
    }

    private void decode(ConsumerRecord<byte[], byte[]> message, List<Decoded> decoded, List<PaperRejected> rejected) {
        var result = decoder.decode(message);
        if (result.decoded() != null) {
            decoded.add(result.decoded());
        }
        if (result.rejected() != null) {
            rejected.add(result.rejected());
        }
    }

    private void add(List<Decoded> batch) {
        var stored = store.add(batch);
        metrics.stored(stored, batch.size());
        if (stored.changedAnything()) {
            resolver.wake();
        }
    }

    // one line a batch: a dump of nothing but bad records must not fill the disk
    private static void log(List<PaperRejected> rejected) {
        if (!rejected.isEmpty()) {
            var first = rejected.getFirst();
            LOG.warnf(
                    "dead letters records=%d, the first record=%s dump=%s ordinal=%d error=\"%s\"",
                    rejected.size(), first.recordId(), first.dumpId(), first.ordinal(), first.code());
        }
    }
}
