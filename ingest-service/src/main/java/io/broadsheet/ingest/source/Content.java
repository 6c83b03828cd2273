package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.CharsetSearch;
import io.broadsheet.ingest.format.text.Decoding;
import io.broadsheet.ingest.format.text.Unreadable;
import io.broadsheet.ingest.unpack.ArchiveKind;
import io.broadsheet.ingest.unpack.Archives;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Compression;
import io.broadsheet.ingest.unpack.Entry;
import io.broadsheet.ingest.unpack.EntryVisitor;
import io.broadsheet.ingest.unpack.Layers;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;
import io.broadsheet.ingest.unpack.UnusableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, looked through to its end before anything of it is published: whether it is whole and within bounds, what
 * it is packed in, and how it is text.
 *
 * @param compressions around it, the outermost first
 * @param archive absent where it is text
 * @param decoding of text
 * @param head of text, as the formats see it
 * @param expandedBytes what came out of its compressions and archives
 */
record Content(
        Path file,
        Bounds bounds,
        List<Compression> compressions,
        Optional<ArchiveKind> archive,
        Decoding decoding,
        Head head,
        long expandedBytes) {
    private static final EntryVisitor PASSING_BY = new PassingBy();

    /**
     * Looks a file through.
     *
     * @param entry whether it is an archive's, and may not be one itself
     * @throws Unusable if it cannot be used; {@link io.broadsheet.ingest.unpack.Incomplete} if it may only be unfinished
     */
    static Content survey(Path file, boolean entry, Bounds bounds, Heartbeat heartbeat) throws IOException {
        Meter meter = new Meter(bounds, heartbeat::beat);
        List<Compression> compressions;
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            Layers layers = Layers.open(in, meter);
            compressions = layers.compressions();
            head = layers.content().readNBytes(Head.SIZE);
        }
        if (head.length == 0) {
            throw new Unusable("empty-file", "the file has no bytes; save it again and drop it once more");
        }
        Optional<ArchiveKind> archive = ArchiveKind.of(head);
        refuseArchive(entry && archive.isPresent());
        Content content = new Content(
                file, bounds, compressions, archive, Decoding.NONE, new Head(head, Decoding.NONE.read()), 0);
        return archive.isPresent() ? content.surveyedEntries(heartbeat) : content.surveyedText(head, heartbeat);
    }

    static void refuseArchive(boolean inArchive) throws UnusableEntry {
        if (inArchive) {
            throw new UnusableEntry("entry-archive", "the entry is itself an archive; drop that archive by itself");
        }
    }

    /** As reports name it, as in {@code gzip}; null where there is none. */
    @Nullable
    String compression() {
        return compressions.isEmpty()
                ? null
                : String.join(
                        " in ",
                        compressions.reversed().stream().map(Compression::label).toList());
    }

    /** The text, decompressed and in the encoding that the head says. */
    InputStream open(Meter meter, UnaryOperator<InputStream> counting) throws IOException {
        return decoding.open(bytes(meter, counting));
    }

    /** Shows the entries of an archive. */
    void readEntries(Meter meter, UnaryOperator<InputStream> counting, EntryVisitor visitor) throws IOException {
        if (archive.orElseThrow() == ArchiveKind.TAR) {
            try (InputStream in = bytes(meter, counting)) {
                Archives.readTar(in, meter, visitor);
            }
            return;
        }
        Path zip = compressions.isEmpty() ? file : unpacked(meter);
        try (SeekableByteChannel in = Files.newByteChannel(zip)) {
            Archives.readZip(in, meter, visitor);
        }
    }

    /** A zip is read by its directory at its end, for which it must lie unpacked on the disk. */
    private Path unpacked(Meter meter) throws IOException {
        Path unpacked = unpackedFile();
        if (!Files.exists(unpacked)) {
            try (InputStream in = bytes(meter, UnaryOperator.identity())) {
                Snapshot.take(in, unpacked, new Heartbeat());
            }
        }
        return unpacked;
    }

    private Path unpackedFile() {
        return file.resolveSibling(file.getFileName() + ".unpacked");
    }

    private InputStream bytes(Meter meter, UnaryOperator<InputStream> counting) throws IOException {
        InputStream in = counting.apply(Files.newInputStream(file));
        try {
            return Layers.open(in, meter).content();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Content surveyedEntries(Heartbeat heartbeat) throws IOException {
        Files.deleteIfExists(unpackedFile());
        Meter meter = new Meter(bounds, heartbeat::beat);
        readEntries(meter, UnaryOperator.identity(), PASSING_BY);
        return new Content(file, bounds, compressions, archive, decoding, head, meter.expandedBytes());
    }

    private Content surveyedText(byte[] first, Heartbeat heartbeat) throws IOException {
        Meter[] last = new Meter[1];
        Decoding found;
        try {
            found = CharsetSearch.search(first, () -> {
                last[0] = new Meter(bounds, heartbeat::beat);
                return bytes(last[0], UnaryOperator.identity());
            });
        } catch (Unreadable e) {
            throw new Unusable(e.code(), e.what());
        }
        Content content = new Content(file, bounds, compressions, archive, found, head, 0);
        try (InputStream in = content.open(new Meter(bounds, heartbeat::beat), UnaryOperator.identity())) {
            Head text = new Head(in.readNBytes(Head.SIZE), found.read());
            return new Content(file, bounds, compressions, archive, found, text, last[0].expandedBytes());
        }
    }

    /** Reads every entry to its end, for what it costs; damage of one of them is told when it is its turn. */
    private static final class PassingBy implements EntryVisitor {

        @Override
        public void file(Entry entry, InputStream content) throws IOException {
            try {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (UnusableEntry e) {
                refused(entry, e);
            }
        }

        @Override
        public void refused(Entry entry, UnusableEntry reason) {
            // costs nothing
        }
    }
}
