package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.day.DayRule;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Entry;
import io.broadsheet.ingest.unpack.EntryVisitor;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;
import io.broadsheet.ingest.unpack.UnusableEntry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a file as it would be read, says what that gives, and publishes nothing. */
@Singleton
public class DryRun {
    private static final Logger LOG = Logger.getLogger(DryRun.class);
    /** Somebody waits for the answer. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final Formats formats;
    private final IngestConfig config;
    private final Limits limits;
    private final Clock clock;
    private final Heartbeat nobodys = new Heartbeat();

    DryRun(Formats formats, IngestConfig config, Clock clock) {
        this.formats = formats;
        this.config = config;
        this.limits = Limits.of(config.limits()).within(AT_MOST);
        this.clock = clock;
    }

    /**
     * Reads a file that has arrived in a claim.
     *
     * @param id SHA-256 of its content
     * @param year that the uploader gave
     */
    public DryReport read(Claim claim, String id, String name, @Nullable Integer year) throws IOException {
        Snapshot snapshot = new Snapshot(claim.arriving(), id, Files.size(claim.arriving()));
        return read(claim, new Received(snapshot, name, year, null, null, clock.instant()), limits.unpacking());
    }

    private DryReport read(Claim claim, Received received, Bounds bounds) throws IOException {
        try {
            Content content = Content.survey(received.snapshot().file(), received.parent() != null, bounds, nobodys);
            return content.archive().isPresent() ? archive(claim, received, content) : text(received, content);
        } catch (UnusableEntry e) {
            throw e;
        } catch (Unusable e) {
            return DryReport.unusable(received.name(), received.snapshot(), e.reason());
        }
    }

    private DryReport text(Received received, Content content) throws IOException {
        Detection found = DumpReading.detect(content, formats);
        DrySink sink =
                new DrySink(new DayRule(DumpReading.year(received.year(), config), received.name(), clock.instant()));
        Reading reading = new Reading(content, found.format(), limits, () -> {});
        String failure = null;
        try {
            reading.into(sink, UnaryOperator.identity());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "dump=%s error=\"the parser of %s failed\"",
                    received.id(),
                    found.format().name());
            failure = "parser-failed: the reader of " + found.format().name() + " failed after record " + sink.records()
                    + "; report this file to us";
        }
        if (failure == null && sink.records() == sink.rejected()) {
            failure = DumpReading.noReadableRecord(sink.records(), sink.firstRejection());
        }
        ListedDay day = sink.day();
        return new DryReport(
                received.name(),
                received.id(),
                received.snapshot().size(),
                DumpRecorded.FILE,
                content.compression(),
                found.format().name(),
                found.confidence(),
                content.decoding().charset(),
                reading.removedCharacters(),
                sink.records(),
                sink.records() - sink.rejected(),
                sink.rejected(),
                day.listedOn(),
                day.day(),
                day.from() == null ? null : day.from().code(),
                failure,
                sink.first(),
                sink.rejections(),
                null);
    }

    private DryReport archive(Claim claim, Received received, Content content) throws IOException {
        Children children = new Children(claim, received, content);
        content.readEntries(children.meter, UnaryOperator.identity(), children);
        return new DryReport(
                received.name(),
                received.id(),
                received.snapshot().size(),
                DumpRecorded.ARCHIVE,
                content.compression(),
                content.archive().orElseThrow().format(),
                1.0,
                null,
                null,
                children.records,
                children.records - children.rejected,
                children.rejected,
                null,
                null,
                null,
                null,
                List.of(),
                List.copyOf(children.refused),
                List.copyOf(children.reports));
    }

    /** The dumps of one archive, each counted once, however often it is in there. */
    private final class Children implements EntryVisitor {
        private final Claim claim;
        private final Received archive;
        private final Content content;
        private final Meter meter;
        private final Set<String> seen = new HashSet<>();
        private final List<DryReport> reports = new ArrayList<>();
        private final List<DryReport.Rejected> refused = new ArrayList<>();
        private long records;
        private long rejected;

        Children(Claim claim, Received archive, Content content) {
            this.claim = claim;
            this.archive = archive;
            this.content = content;
            this.meter = new Meter(content.bounds(), () -> {});
        }

        @Override
        public void file(Entry entry, InputStream bytes) throws IOException {
            try {
                Snapshot copy = Snapshot.take(bytes, claim.entry(), nobodys);
                if (seen.contains(copy.id())) {
                    return;
                }
                String name = FileNames.base(entry.name());
                Received child =
                        new Received(copy, name, archive.year(), archive.id(), entry.name(), archive.claimedAt());
                DryReport report = read(claim, child, content.bounds());
                seen.add(copy.id());
                records += report.records();
                rejected += report.rejected();
                if (reports.size() < DrySink.KEPT_REJECTIONS) {
                    reports.add(report);
                }
            } catch (UnusableEntry e) {
                refused(entry, e);
            }
        }

        @Override
        public void refused(Entry entry, UnusableEntry reason) {
            records++;
            rejected++;
            if (refused.size() < DrySink.KEPT_REJECTIONS) {
                refused.add(new DryReport.Rejected(
                        entry.index(), Position.of(entry.name()), reason.code(), reason.what(), entry.name()));
            }
        }
    }
}
