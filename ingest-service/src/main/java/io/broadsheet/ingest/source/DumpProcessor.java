package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.BrokerFailure;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Incomplete;
import io.broadsheet.ingest.unpack.Unusable;
import io.broadsheet.ingest.unpack.UnusableEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The steps from a claimed file to its report. Their order makes a crash between any two harmless: the ledger says
 * {@code receiving}; all events are acknowledged; the ledger has the outcome; the report is finished; the file is renamed.
 * Whoever takes the claim over starts again, and the same bytes give the same record ids.
 */
final class DumpProcessor {
    private static final Logger LOG = Logger.getLogger(DumpProcessor.class);

    private final DumpReading reading;
    private final ArchiveReading archives;
    private final Limits limits;
    private final IncompleteFiles incomplete;
    private final Ledger ledger;
    private final Claims claims;
    private final Settlement settlement;
    private final Clock clock;
    private final DumpMetrics metrics;
    private final DumpTracing tracing;
    private final Set<String> inProcess = ConcurrentHashMap.newKeySet();

    DumpProcessor(
            DumpReading reading,
            ArchiveReading archives,
            Limits limits,
            IncompleteFiles incomplete,
            Ledger ledger,
            Claims claims,
            Settlement settlement,
            Clock clock,
            DumpMetrics metrics,
            DumpTracing tracing) {
        this.reading = reading;
        this.archives = archives;
        this.limits = limits;
        this.incomplete = incomplete;
        this.ledger = ledger;
        this.claims = claims;
        this.settlement = settlement;
        this.clock = clock;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** What became of a claim. */
    enum Outcome {
        SETTLED,
        /** The file changed while it was read and is back in the inbox. */
        PUT_BACK,
        /** The file ends too early and may still be copied: to be asked again later. */
        INCOMPLETE,
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
        FileState state = FileState.of(claim.original());
        if (incomplete.awaitsChange(claim, state)) {
            return Outcome.INCOMPLETE;
        }
        try {
            limits.checkSize(state.size());
            return process(claim, state, heartbeat);
        } catch (Unusable tooLarge) {
            unread(claim, tooLarge.reason());
            return Outcome.SETTLED;
        } catch (Busy e) {
            return Outcome.BUSY;
        } finally {
            heartbeat.waitsForBroker(false);
        }
    }

    private Outcome process(Claim claim, FileState state, Heartbeat heartbeat) throws IOException {
        long start = System.nanoTime();
        Instant claimedAt = clock.instant();
        Optional<Snapshot> taken = Snapshot.take(claim.original(), state, claim.snapshot(), heartbeat);
        if (taken.isEmpty()) {
            claims.putBack(claim, claim.original());
            claims.drop(claim);
            return Outcome.PUT_BACK;
        }
        Integer year = claim.note().year();
        Received received = new Received(taken.get(), claim.name(), year, null, null, claimedAt);
        try {
            DumpResult result = whileNoOtherDoes(received, () -> resultOf(claim, received, state, heartbeat));
            report(claim, state, result, start);
        } catch (Incomplete e) {
            return Outcome.INCOMPLETE;
        }
        incomplete.forget(claim);
        return Outcome.SETTLED;
    }

    /** Gives up on a file that cannot be read: a report, but no dump, for its content is unknown. */
    void giveUp(Claim claim, Exception problem) throws IOException {
        unread(claim, "unreadable-file: " + problem + "; make the file readable and drop it again");
    }

    private void unread(Claim claim, String reason) throws IOException {
        LOG.errorf("file=%s error=\"%s\"", FileNames.quoted(claim.name()), reason);
        settlement.settle(claim, DumpReport.unreadable(claim.name(), reason, 0, clock.instant()), null);
        metrics.settled(DumpReport.REJECTED);
    }

    /** @throws Incomplete if the file may still become whole */
    private DumpResult resultOf(Claim claim, Received received, FileState state, Heartbeat heartbeat)
            throws IOException {
        Optional<DumpRecorded> known = published(received);
        if (known.isPresent() && !isReadAgain(claim, known.get())) {
            return known(claim, received, known.get());
        }
        Surveyed surveyed = survey(received, limits.unpacking(), heartbeat);
        if (surveyed.problem() instanceof Incomplete cut && incomplete.mayGrow(claim, state)) {
            throw cut;
        }
        claim.write(claim.note().publishing(received.id()));
        return traced(claim, received, surveyed, heartbeat);
    }

    /** @throws UnusableEntry if the entry is no dump at all */
    private ArchiveReading.Child.Done child(Claim claim, Received received, Bounds bounds, Heartbeat heartbeat)
            throws IOException {
        Optional<DumpRecorded> known = published(received);
        if (known.isPresent()) {
            Content.refuseArchive(known.get().isArchive());
            return new ArchiveReading.Child.Done(known(claim, received, known.get()), 0);
        }
        Surveyed surveyed = survey(received, bounds, heartbeat);
        if (surveyed.problem() instanceof UnusableEntry noDump) {
            throw noDump;
        }
        DumpResult result = whileNoOtherDoes(received, () -> traced(claim, received, surveyed, heartbeat));
        boolean spent = surveyed.problem() != null && surveyed.problem().code().equals("too-much-data");
        long expanded = surveyed.content() == null ? 0 : surveyed.content().expandedBytes();
        return new ArchiveReading.Child.Done(result, spent ? bounds.expandedBytes() : expanded);
    }

    private static boolean isReadAgain(Claim claim, DumpRecorded known) {
        return claim.note().again()
                && known.isArchive()
                && !known.id().equals(claim.note().publishes());
    }

    private Optional<DumpRecorded> published(Received received) {
        return ledger.find(received.id()).filter(entry -> entry.state() == DumpState.PUBLISHED);
    }

    private static Surveyed survey(Received received, Bounds bounds, Heartbeat heartbeat) throws IOException {
        try {
            boolean entry = received.parent() != null;
            return new Surveyed(Content.survey(received.snapshot().file(), entry, bounds, heartbeat), null);
        } catch (Unusable e) {
            return new Surveyed(null, e);
        }
    }

    private DumpResult traced(Claim claim, Received received, Surveyed surveyed, Heartbeat heartbeat)
            throws IOException {
        return tracing.dump(received, () -> read(claim, received, surveyed, heartbeat));
    }

    private DumpResult read(Claim claim, Received received, Surveyed surveyed, Heartbeat heartbeat) throws IOException {
        claim.check();
        heartbeat.waitsForBroker(true);
        DumpRecorded entry = ledger.record(begin(received));
        Content content = surveyed.content();
        if (content == null) {
            return reading.rejected(entry, surveyed.reason());
        }
        return content.archive().isPresent()
                ? archives.read(
                        claim,
                        received,
                        content,
                        entry,
                        heartbeat,
                        (child, bounds) -> child(claim, child, bounds, heartbeat))
                : reading.read(claim, received, content, entry, heartbeat);
    }

    /** Published before. If it was by this claim, whose process died before the report, it is not another file's copy. */
    private DumpResult known(Claim claim, Received received, DumpRecorded entry) {
        if (entry.id().equals(claim.note().publishes())) {
            return DumpResult.of(entry, List.of());
        }
        DumpRecorded named =
                entry.isKnownAs(received.name()) ? entry : ledger.record(entry.alias(received.name(), clock.instant()));
        return DumpResult.known(named);
    }

    private DumpRecorded begin(Received received) {
        String name = received.name();
        Integer year = received.year();
        return ledger.find(received.id())
                .map(entry -> entry.receivedAgain(name, year, clock.instant()))
                .orElseGet(() -> DumpRecorded.received(
                        received.id(),
                        name,
                        received.parent(),
                        received.snapshot().size(),
                        year,
                        clock.instant()));
    }

    private DumpResult whileNoOtherDoes(Received received, Step step) throws IOException {
        if (!inProcess.add(received.id())) {
            throw new Busy();
        }
        try {
            return step.take();
        } finally {
            inProcess.remove(received.id());
        }
    }

    private void report(Claim claim, FileState state, DumpResult result, long start) throws IOException {
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        DumpRecorded entry = result.entry();
        settlement.settle(claim, DumpReport.of(claim.name(), result, seconds, clock.instant()), state);
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

    private interface Step {
        DumpResult take() throws IOException;
    }

    /** Either what is in a file, or why it cannot be used. */
    private record Surveyed(
            @Nullable Content content, @Nullable Unusable problem) {

        Unusable reason() {
            return Objects.requireNonNull(problem, "either of both is there");
        }
    }

    /** The same content is being processed under another name. */
    private static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
