package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.EntryRejections;
import io.broadsheet.ingest.publish.EventProducer;
import io.broadsheet.ingest.publish.Tally;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Entry;
import io.broadsheet.ingest.unpack.EntryVisitor;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;
import io.broadsheet.ingest.unpack.UnusableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From an archive to the ledger's final entry: each of its files is a dump of its own, what else is in it is rejected. */
final class ArchiveReading {
    private final Ledger ledger;
    private final EventProducer producer;
    private final Clock clock;
    private final Duration progress;

    /** @param progress how often the ledger is told */
    ArchiveReading(Ledger ledger, EventProducer producer, Clock clock, Duration progress) {
        this.ledger = ledger;
        this.producer = producer;
        this.clock = clock;
        this.progress = progress;
    }

    /** Reads one file of the archive as a dump. */
    interface Child {

        /**
         * Reads it.
         *
         * @throws UnusableEntry if it is no dump at all
         */
        Done read(Received received, Bounds bounds) throws IOException;

        /**
         * What became of it.
         *
         * @param expandedBytes what came out of its own compressions
         */
        record Done(DumpResult result, long expandedBytes) {}
    }

    /** @param begun in state receiving, acknowledged */
    DumpResult read(
            Claim claim, Received archive, Content content, DumpRecorded begun, Heartbeat heartbeat, Child child)
            throws IOException {
        String format = content.archive().orElseThrow().format();
        DumpRecorded entry = ledger.mention(begun.publishing(DumpRecorded.ARCHIVE, format, null, clock.instant()));
        Visit visit = new Visit(claim, archive, content, entry, heartbeat, child);
        content.readEntries(visit.meter, visit::counting, visit);
        return visit.finish().compressed(content.compression());
    }

    /** One way through one archive. */
    private final class Visit implements EntryVisitor {
        private final Claim claim;
        private final Received archive;
        private final Heartbeat heartbeat;
        private final Child child;
        private final Meter meter;
        private final EntryRejections rejections;
        private final Map<String, DumpRecorded> children = new LinkedHashMap<>();
        private Bounds left;
        private DumpRecorded entry;
        private long bytesRead;
        private long told = System.nanoTime();

        Visit(Claim claim, Received archive, Content content, DumpRecorded entry, Heartbeat heartbeat, Child child) {
            this.claim = claim;
            this.archive = archive;
            this.heartbeat = heartbeat;
            this.child = child;
            this.meter = new Meter(content.bounds(), heartbeat::beat);
            this.rejections = new EntryRejections(archive.id(), producer, clock);
            this.left = content.bounds().withExpandedBytes(content.bounds().expandedBytes() - content.expandedBytes());
            this.entry = entry;
        }

        InputStream counting(InputStream in) {
            return new CountingStream(in, count -> bytesRead += count);
        }

        @Override
        public void file(Entry found, InputStream content) throws IOException {
            try {
                Snapshot copy = Snapshot.take(content, claim.entry(), heartbeat);
                long start = System.nanoTime();
                read(found, copy);
                meter.waited(System.nanoTime() - start);
            } catch (UnusableEntry e) {
                refused(found, e);
            }
            tell();
        }

        private void read(Entry found, Snapshot copy) throws IOException {
            String base = FileNames.base(found.name());
            String name = base.isEmpty() ? "entry-" + found.index() : base;
            Received received = new Received(copy, name, archive.year(), archive.id(), found.name(), clock.instant());
            Child.Done done = child.read(received, left);
            children.put(copy.id(), done.result().entry());
            left = left.withExpandedBytes(Math.max(0, left.expandedBytes() - done.expandedBytes()));
        }

        @Override
        public void refused(Entry found, UnusableEntry reason) {
            Position position = Position.of(found.name());
            rejections.reject(found.index(), new Rejection(position, reason.code(), reason.what(), found.name()));
        }

        private void tell() {
            claim.check();
            if (System.nanoTime() - told > progress.toNanos()) {
                entry = ledger.mention(entry.progress(bytesRead, tally(), clock.instant()));
                told = System.nanoTime();
            }
        }

        private Tally tally() {
            long refused = rejections.count();
            long records = refused;
            long published = 0;
            long rejected = refused;
            for (DumpRecorded each : children.values()) {
                records += each.records();
                published += each.published();
                rejected += each.rejected();
            }
            return new Tally(records, published, rejected, null);
        }

        DumpResult finish() {
            rejections.finish();
            claim.check();
            List<DumpRecorded> dumps = List.copyOf(children.values());
            boolean any = dumps.stream().anyMatch(each -> each.state() == DumpState.PUBLISHED);
            DumpRecorded done = any
                    ? entry.published(tally(), null, clock.instant())
                    : entry.rejected(tally(), nothingUsable().reason(), clock.instant());
            List<String> ids = List.copyOf(children.keySet());
            return DumpResult.of(ledger.record(done.withEntries(ids, rejections.count())), rejections.first())
                    .with(dumps);
        }

        private Unusable nothingUsable() {
            String found = children.isEmpty() && rejections.count() == 0
                    ? "the archive holds no file"
                    : "none of the archive's " + (children.size() + rejections.count()) + " files could be used";
            return new Unusable("no-readable-dump", found + "; pack listings with titles and abstracts");
        }
    }
}
