package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.DayRule;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.BrokerFailure;
import io.broadsheet.ingest.publish.EventProducer;
import io.broadsheet.ingest.publish.PaperRejected;
import io.broadsheet.ingest.publish.ParsedDump;
import io.broadsheet.ingest.publish.RecordPublisher;
import io.broadsheet.ingest.publish.Tally;
import io.broadsheet.ingest.unpack.Unusable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a file of text to the ledger's final entry: detects the format, parses, publishes. */
final class DumpReading {
    static final Tally NOTHING = new Tally(0, 0, 0, null);

    private static final Logger LOG = Logger.getLogger(DumpReading.class);

    private final Formats formats;
    private final Ledger ledger;
    private final EventProducer producer;
    private final IngestConfig config;
    private final Limits limits;
    private final Clock clock;
    private final DumpMetrics metrics;
    private final DumpTracing tracing;

    DumpReading(
            Formats formats,
            Ledger ledger,
            EventProducer producer,
            IngestConfig config,
            Clock clock,
            DumpMetrics metrics,
            DumpTracing tracing) {
        this.formats = formats;
        this.ledger = ledger;
        this.producer = producer;
        this.config = config;
        this.limits = Limits.of(config.limits());
        this.clock = clock;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /** @param entry in state receiving, acknowledged */
    DumpResult read(Claim claim, Received received, Content content, DumpRecorded entry, Heartbeat heartbeat)
            throws IOException {
        DumpFormat format;
        try {
            format = detect(content, formats).format();
        } catch (Unusable e) {
            return rejected(entry, e);
        }
        long start = System.nanoTime();
        DumpResult result = tracing.publishing(
                        format.name(), () -> parse(claim, received, content, format, entry, heartbeat))
                .compressed(content.compression());
        metrics.read(result.entry(), System.nanoTime() - start);
        return result;
    }

    /** A file of which nothing can be read. */
    DumpResult rejected(DumpRecorded entry, Unusable problem) {
        return DumpResult.of(ledger.record(entry.rejected(NOTHING, problem.reason(), clock.instant())), List.of());
    }

    /** @throws Unusable if the text is of no known format */
    static Formats.Detection detect(Content content, Formats formats) throws Unusable {
        return formats.detect(content.head())
                .orElseThrow(() -> new Unusable(
                        "unknown-format",
                        "from byte 0 on, the content is none of " + formats.names()
                                + "; GET /v1/formats shows an example of each"));
    }

    private DumpResult parse(
            Claim claim, Received received, Content content, DumpFormat format, DumpRecorded entry, Heartbeat heartbeat)
            throws IOException {
        String charset = content.decoding().charset();
        DumpRecorded begun =
                ledger.mention(entry.publishing(DumpRecorded.FILE, format.name(), charset, clock.instant()));
        Progress progress =
                new Progress(claim, begun, ledger, clock, config.ledger().progress(), heartbeat);
        DayRule days = new DayRule(year(begun.year(), config), begun.name(), begun.receivedAt());
        ParsedDump dump = new ParsedDump(begun.id(), received.entry(), format, begun.receivedAt(), days);
        RecordPublisher publisher = new RecordPublisher(dump, producer, clock, progress);
        Reading reading = new Reading(content, format, limits, () -> {});
        DumpRecorded done;
        try {
            Tally tally = tally(reading, publisher, progress);
            done = finished(progress.entry(), tally, days, publisher.firstRejections());
        } catch (ParserFailed e) {
            LOG.errorf(e, "dump=%s error=\"the parser of %s failed\"", begun.id(), format.name());
            done = progress.entry().rejected(e.tally(), e.reason(format.name()), clock.instant());
        }
        claim.check();
        return DumpResult.of(
                ledger.record(done.withRemovedCharacters(reading.removedCharacters())), publisher.firstRejections());
    }

    private static Tally tally(Reading reading, RecordPublisher publisher, Progress progress) throws IOException {
        try {
            reading.into(publisher, progress::counting);
        } catch (BrokerFailure | ClaimLost e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ParserFailed(publisher.finish(), e);
        }
        return publisher.finish();
    }

    private DumpRecorded finished(DumpRecorded entry, Tally tally, DayRule days, List<PaperRejected> rejections) {
        ListedDay day = tally.day() == null ? days.unshown() : tally.day();
        return tally.published() > 0
                ? entry.published(tally, day, clock.instant())
                : entry.rejected(tally, noReadableRecord(tally.records(), first(rejections)), clock.instant());
    }

    private static Optional<Rejection> first(List<PaperRejected> rejections) {
        return rejections.stream()
                .findFirst()
                .map(found -> new Rejection(found.position(), found.code(), found.message(), found.text()));
    }

    /**
     * Why nothing of a file can be used though it was read.
     *
     * @param first of its rejections, if there is one
     */
    static String noReadableRecord(long records, Optional<Rejection> first) {
        String what = first.map(rejection -> "none of " + records + " records could be used, the first, "
                        + place(rejection.position()) + "because of " + rejection.code() + " (" + rejection.message()
                        + ")")
                .orElse("the file has no record");
        return "no-readable-record: " + what + "; drop a listing with titles and abstracts";
    }

    private static String place(Position position) {
        return position.line() != null
                ? "in line " + position.line() + ", "
                : position.byteOffset() != null ? "at byte " + position.byteOffset() + ", " : "";
    }

    /** The year of days that are shown without one, as far as it is set. */
    static @Nullable Integer year(@Nullable Integer given, IngestConfig config) {
        OptionalInt configured = config.year();
        return given == null && configured.isPresent() ? Integer.valueOf(configured.getAsInt()) : given;
    }
}
