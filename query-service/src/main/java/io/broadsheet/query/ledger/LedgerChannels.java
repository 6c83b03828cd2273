package io.broadsheet.query.ledger;

import io.broadsheet.query.sql.Bisection;
import io.broadsheet.query.sql.SqlFault;
import io.broadsheet.query.stream.PaperRejected;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.trace.DumpTracing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** {@code dumps.v1} and {@code papers.rejected.v1} into the ledger; a batch is acknowledged once it is written. */
@ApplicationScoped
class LedgerChannels {

    private static final Logger LOG = Logger.getLogger(LedgerChannels.class);

    private final LedgerDecoder decoder;
    private final Dumps dumps;
    private final Rejections rejections;
    private final Settler settler;
    private final Patience patience;
    private final DumpTracing tracing;

    LedgerChannels(
            LedgerDecoder decoder,
            Dumps dumps,
            Rejections rejections,
            Settler settler,
            Patience patience,
            DumpTracing tracing) {
        this.decoder = decoder;
        this.dumps = dumps;
        this.rejections = rejections;
        this.settler = settler;
        this.patience = patience;
        this.tracing = tracing;
    }

    @Incoming("dumps")
    Uni<Void> recordDumps(ConsumerRecords<byte[], byte[]> batch) {
        var entries = new ArrayList<DumpRecorded>();
        batch.forEach(message -> decoder.dump(message).ifPresent(entries::add));
        return patience.until("ledger", () -> {
            Bisection.run(entries, dumps::record, LedgerChannels::skip);
            tracing.keep(batch);
            tracing.forget(entries.stream()
                    .filter(entry -> entry.state().equals("rejected"))
                    .map(DumpRecorded::id)
                    .toList());
            settler.wake();
        });
    }

    @Incoming("rejected")
    Uni<Void> recordRejections(ConsumerRecords<byte[], byte[]> batch) {
        var rejected = new ArrayList<PaperRejected>();
        batch.forEach(message -> rejected.add(decoder.rejection(message)));
        return patience.until("rejections", () -> Bisection.run(rejected, rejections::record, LedgerChannels::skip));
    }

    private static void skip(DumpRecorded entry, RuntimeException failure) {
        LOG.errorf("ledger entry left out dump=%s error=\"%s\"", entry.id(), SqlFault.state(failure));
    }

    private static void skip(PaperRejected rejection, RuntimeException failure) {
        LOG.errorf(
                "rejection left out record=%s dump=%s error=\"%s\"",
                rejection.recordId(), rejection.dumpId(), SqlFault.state(failure));
    }
}
