package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.BrokerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The steps from a claimed file to its report. Their order makes a crash between any two harmless: the ledger says
 * {@code receiving}; all events are acknowledged; the ledger has the outcome; the report is finished; the file is renamed.
 * Whoever takes the claim over starts again, and the same bytes give the same record ids.
 */
final class DumpProcessor {
    private static final Logger LOG = Logger.getLogger(DumpProcessor.class);

    private final DumpReading reading;
    private final Ledger ledger;
    private final Claims claims;
    private final Settlement settlement;
    private final Clock clock;
    private final DumpMetrics metrics;
    private final Set<String> inProcess = ConcurrentHashMap.newKeySet();

    DumpProcessor(
            DumpReading reading,
            Ledger ledger,
            Claims claims,
            Settlement settlement,
            Clock clock,
            DumpMetrics metrics) {
        this.reading = reading;
        this.ledger = ledger;
        this.claims = claims;
        this.settlement = settlement;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** What became of a claim. */
    enum Outcome {
        SETTLED,
        /** The file changed while it was read and is back in the inbox. */
        PUT_BACK,
        /** The same content is being processed under another name: to be asked again soon. */
        BUSY
    }

    /**
     * Processes a claim, from its file to the report beside it.
     *
     * @throws IOException if the file cannot be read or put away just now
     * @throws BrokerFailure if the broker refused an event
     * @throws ClaimLost if another process has taken the claim over
     */
    Outcome process(Claim claim, Heartbeat heartbeat) throws IOException {
        claim.check();
        if (Files.exists(claim.report())) {
            settlement.resume(claim);
            return Outcome.SETTLED;
        }
        long start = System.nanoTime();
        Optional<Snapshot> taken = Snapshot.take(claim.original(), claim.snapshot(), heartbeat);
        if (taken.isEmpty()) {
            claims.putBack(claim, claim.original());
            claims.drop(claim);
            return Outcome.PUT_BACK;
        }
        Snapshot snapshot = taken.get();
        if (!inProcess.add(snapshot.id())) {
            return Outcome.BUSY;
        }
        try {
            heartbeat.waitsForBroker(true);
            DumpReading.Result result = resultOf(claim, snapshot, heartbeat);
            report(claim, snapshot, result, start);
            return Outcome.SETTLED;
        } finally {
            heartbeat.waitsForBroker(false);
            inProcess.remove(snapshot.id());
        }
    }

    /** Gives up on a file that cannot be read: a report, but no dump, for its content is unknown. */
    void giveUp(Claim claim, Exception problem) throws IOException {
        String reason = "unreadable-file: " + problem + "; make the file readable and drop it again";
        LOG.errorf("file=%s error=\"%s\"", FileNames.quoted(claim.name()), reason);
        settlement.settle(claim, DumpReport.unreadable(claim.name(), reason, 0, clock.instant()), null);
        metrics.settled(DumpReport.REJECTED);
    }

    private DumpReading.Result resultOf(Claim claim, Snapshot snapshot, Heartbeat heartbeat) throws IOException {
        Optional<DumpRecorded> known = ledger.find(snapshot.id());
        if (known.isPresent() && known.get().state() == DumpState.PUBLISHED) {
            return known(claim, known.get());
        }
        claim.write(claim.note().publishing(snapshot.id()));
        claim.check();
        DumpRecorded entry = ledger.record(begin(claim, snapshot, known));
        return reading.read(claim, snapshot, entry, heartbeat);
    }

    /** Published before. If it was by this claim, whose process died before the report, it is not another file's copy. */
    private DumpReading.Result known(Claim claim, DumpRecorded entry) {
        if (entry.id().equals(claim.note().publishes())) {
            return DumpReading.Result.of(entry, List.of());
        }
        DumpRecorded named =
                entry.isKnownAs(claim.name()) ? entry : ledger.record(entry.alias(claim.name(), clock.instant()));
        return new DumpReading.Result(named, List.of(), DumpReport.KNOWN);
    }

    private DumpRecorded begin(Claim claim, Snapshot snapshot, Optional<DumpRecorded> known) {
        Integer year = claim.note().year();
        return known.map(entry -> entry.receivedAgain(claim.name(), year, clock.instant()))
                .orElseGet(() ->
                        DumpRecorded.received(snapshot.id(), claim.name(), snapshot.size(), year, clock.instant()));
    }

    private void report(Claim claim, Snapshot snapshot, DumpReading.Result result, long start) throws IOException {
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        DumpRecorded entry = result.entry();
        DumpReport report =
                DumpReport.of(claim.name(), result.state(), entry, result.rejections(), seconds, clock.instant());
        settlement.settle(claim, report, snapshot.state());
        metrics.settled(result.state());
        LOG.infof(
                "dump=%s file=%s state=%s records=%d published=%d rejected=%d seconds=%s",
                entry.id(),
                FileNames.quoted(claim.name()),
                result.state(),
                entry.records(),
                entry.published(),
                entry.rejected(),
                seconds);
    }
}
