package io.broadsheet.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.CharsetSearch;
import io.broadsheet.ingest.format.text.Unreadable;
import io.broadsheet.ingest.unpack.ArchiveKind;
import io.broadsheet.ingest.unpack.Archives;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Entry;
import io.broadsheet.ingest.unpack.EntryVisitor;
import io.broadsheet.ingest.unpack.Layers;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;
import io.broadsheet.ingest.unpack.UnusableEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Any bytes are either unpacked and decoded to their end, within bounds, or refused with a reason. */
final class Unpacking {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 100;
    private static final Bounds BOUNDS = new Bounds(MOST_BYTES, 200, MOST_ENTRIES, 2, Duration.ofMinutes(1));

    private Unpacking() {}

    static void check(byte[] file) throws IOException {
        try {
            Layers layers = Layers.open(new ByteArrayInputStream(file), meter());
            byte[] head = layers.content().readNBytes(Head.SIZE);
            Optional<ArchiveKind> archive = ArchiveKind.of(head);
            if (archive.isEmpty()) {
                decode(file, head);
            } else if (archive.get() == ArchiveKind.TAR) {
                Archives.readTar(content(file), meter(), new Reader());
            } else if (layers.compressions().isEmpty()) {
                Archives.readZip(new SeekableInMemoryByteChannel(file), meter(), new Reader());
            }
        } catch (Unusable refused) {
            assertThat(refused.reason()).matches("(?s)[a-z-]+: .{10,4000}");
        } catch (Unreadable refused) {
            assertThat(refused.code()).matches("[a-z-]+");
        }
    }

    private static void decode(byte[] file, byte[] head) throws IOException {
        CharsetSearch.search(head, () -> content(file)).open(content(file)).transferTo(OutputStream.nullOutputStream());
    }

    private static InputStream content(byte[] file) throws IOException {
        return Layers.open(new ByteArrayInputStream(file), meter()).content();
    }

    private static Meter meter() {
        return new Meter(BOUNDS, () -> {});
    }

    /** Reads every entry to its end. */
    private static final class Reader implements EntryVisitor {
        private int entries;

        @Override
        public void file(Entry entry, InputStream content) throws IOException {
            count();
            try {
                assertThat(content.transferTo(OutputStream.nullOutputStream())).isLessThanOrEqualTo(MOST_BYTES);
            } catch (UnusableEntry damaged) {
                assertThat(damaged.what()).isNotBlank();
            }
        }

        @Override
        public void refused(Entry entry, UnusableEntry reason) {
            count();
            assertThat(reason.what()).isNotBlank();
        }

        private void count() {
            entries++;
            assertThat(entries).isLessThanOrEqualTo(MOST_ENTRIES);
        }
    }
}
