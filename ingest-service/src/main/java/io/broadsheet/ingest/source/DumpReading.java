package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.day.DayRule;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.BrokerFailure;
import io.broadsheet.ingest.publish.EventProducer;
import io.broadsheet.ingest.publish.PaperRejected;
import io.broadsheet.ingest.publish.ParsedDump;
import io.broadsheet.ingest.publish.RecordPublisher;
import io.broadsheet.ingest.publish.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a snapshot to the ledger's final entry: detects the format, parses, publishes. */
final class DumpReading {
    private static final Logger LOG = Logger.getLogger(DumpReading.class);
    private static final Tally NOTHING = new Tally(0, 0, 0, null);

    private final Formats formats;
    private final Ledger ledger;
    private final EventProducer producer;
    private final IngestConfig config;
    private final Clock clock;
    private final DumpMetrics metrics;

    DumpReading(
            Formats formats,
            Ledger ledger,
            EventProducer producer,
            IngestConfig config,
            Clock clock,
            DumpMetrics metrics) {
        this.formats = formats;
        this.ledger = ledger;
        this.producer = producer;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @param entry in state receiving, acknowledged */
    Result read(Claim claim, Snapshot snapshot, DumpRecorded entry, Heartbeat heartbeat) throws IOException {
        String unusable = unusable(snapshot);
        if (unusable != null) {
            return Result.of(ledger.record(entry.rejected(NOTHING, unusable, clock.instant())), List.of());
        }
        long start = System.nanoTime();
        Result result = parse(claim, snapshot, entry, heartbeat);
        metrics.read(result.entry(), System.nanoTime() - start);
        return result;
    }

    private @Nullable String unusable(Snapshot snapshot) {
        if (snapshot.size() == 0) {
            return "empty-file: the file has no bytes; save it again and drop it once more";
        }
        if (snapshot.unreadable() != null) {
            return snapshot.unreadable().code() + ": " + snapshot.unreadable().message();
        }
        if (formats.detect(snapshot.head()).isEmpty()) {
            return "unknown-format: from byte 0 on, the content is none of " + formats.names()
                    + "; GET /v1/formats shows an example of each";
        }
        return null;
    }

    private Result parse(Claim claim, Snapshot snapshot, DumpRecorded received, Heartbeat heartbeat)
            throws IOException {
        DumpFormat format = formats.detect(snapshot.head()).orElseThrow().format();
        String charset = snapshot.head().encoding().charset().name();
        DumpRecorded begun = ledger.mention(received.publishing(format.name(), charset, clock.instant()));
        Progress progress =
                new Progress(claim, begun, ledger, clock, config.ledger().progress(), heartbeat);
        DayRule days = new DayRule(year(begun), begun.name(), begun.receivedAt());
        ParsedDump dump = new ParsedDump(begun.id(), format, begun.receivedAt(), days);
        RecordPublisher publisher = new RecordPublisher(dump, producer, clock, progress);
        try (InputStream in = progress.counting(Files.newInputStream(claim.snapshot()))) {
            Tally tally = read(format, new DumpInput(snapshot.head(), in, recordLimit()), publisher);
            return finished(claim, progress.entry(), tally, days, publisher.firstRejections());
        } catch (ParserFailed e) {
            LOG.errorf(e, "dump=%s error=\"the parser of %s failed\"", begun.id(), format.name());
            String reason = "parser-failed: the reader of " + format.name() + " failed after record "
                    + e.tally().records() + " (" + e.getCause() + "); report this file to us";
            claim.check();
            return Result.of(
                    ledger.record(progress.entry().rejected(e.tally(), reason, clock.instant())),
                    publisher.firstRejections());
        }
    }

    private static Tally read(DumpFormat format, DumpInput input, RecordPublisher publisher) throws IOException {
        try {
            format.parse(input, publisher);
        } catch (BrokerFailure | ClaimLost e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ParserFailed(publisher.finish(), e);
        }
        return publisher.finish();
    }

    private Result finished(
            Claim claim, DumpRecorded entry, Tally tally, DayRule days, List<PaperRejected> rejections) {
        claim.check();
        ListedDay day = tally.day() == null ? days.unshown() : tally.day();
        DumpRecorded done = tally.published() > 0
                ? entry.published(tally, day, clock.instant())
                : entry.rejected(tally, noReadableRecord(tally, rejections), clock.instant());
        return Result.of(ledger.record(done), rejections);
    }

    private static String noReadableRecord(Tally tally, List<PaperRejected> rejections) {
        String found = rejections.isEmpty()
                ? "the file has no record"
                : "none of " + tally.records() + " records could be used, the first, in line "
                        + rejections.getFirst().position().line() + ", because of "
                        + rejections.getFirst().code();
        return "no-readable-record: " + found + "; drop a listing with titles and abstracts";
    }

    private @Nullable Integer year(DumpRecorded entry) {
        OptionalInt configured = config.year();
        return entry.year() == null && configured.isPresent() ? Integer.valueOf(configured.getAsInt()) : entry.year();
    }

    private int recordLimit() {
        return Math.toIntExact(config.limits().recordBytes().asLongValue());
    }

    /**
     * What came out of a dump.
     *
     * @param entry final
     * @param state of the file's report
     */
    record Result(DumpRecorded entry, List<PaperRejected> rejections, String state) {

        static Result of(DumpRecorded entry, List<PaperRejected> rejections) {
            boolean rejected = entry.state() == DumpState.REJECTED;
            return new Result(entry, rejections, rejected ? DumpReport.REJECTED : DumpReport.PUBLISHED);
        }
    }
}
