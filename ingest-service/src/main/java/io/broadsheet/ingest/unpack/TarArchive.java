package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a tar as it streams by. */
final class TarArchive {
    private static final int BLOCK = 512;
    /** Long names and extended headers are held in memory. */
    private static final int MOST_HEADER_BYTES = 1 << 20;

    private final Blocks blocks;
    private final EntryGate gate;

    TarArchive(InputStream content, EntryGate gate) {
        this.blocks = new Blocks(content);
        this.gate = gate;
    }

    void read() throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(blocks, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (entry.isDirectory()) {
                gate.folder();
            } else {
                gate.entry(entry.getName(), refusal(tar, entry), () -> new Content(tar));
            }
            new Content(tar).transferTo(OutputStream.nullOutputStream());
        }
        blocks.requireEnd();
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        blocks.budget = MOST_HEADER_BYTES;
        try {
            return tar.getNextEntry();
        } catch (Unusable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        } finally {
            blocks.budget = Long.MAX_VALUE;
        }
    }

    private static @Nullable UnusableEntry refusal(TarArchiveInputStream tar, TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return new UnusableEntry("entry-link", "the entry is a link; pack the file itself");
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return new UnusableEntry("entry-device", "the entry is a device or pipe, not a file; leave it out");
        }
        if (entry.isSparse() || !entry.isFile() || !tar.canReadEntryData(entry)) {
            return new UnusableEntry(
                    "entry-unsupported", "the entry is of a kind that is not read; pack it as a plain file");
        }
        return null;
    }

    private IOException explained(Exception e) {
        if (e instanceof Unusable || blocks.failure != null) {
            return blocks.failure == null ? (IOException) e : blocks.failure;
        }
        if (blocks.ended) {
            return new Incomplete("the tar ends inside an entry");
        }
        return new Unusable(
                "corrupt-file", "the tar is damaged (" + e.getMessage() + "); pack it again and drop it once more");
    }

    /** What is left of the entry at which the tar stands; closing it leaves the tar open. */
    private final class Content extends BlockStream {
        private final TarArchiveInputStream tar;

        Content(TarArchiveInputStream tar) {
            this.tar = tar;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return tar.read(buffer, offset, length);
            } catch (IOException | RuntimeException e) {
                throw explained(e);
            }
        }
    }

    /** The tar's bytes, and what its library does not tell of them. */
    private static final class Blocks extends BlockStream {
        private final InputStream in;
        private long budget = Long.MAX_VALUE;
        private long total;
        private long zeros;
        private boolean ended;
        private @Nullable IOException failure;

        Blocks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                count(buffer, offset, read);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        private void count(byte[] buffer, int offset, int read) throws Unusable {
            ended |= read < 0;
            for (int i = 0; i < read; i++) {
                zeros = buffer[offset + i] == 0 ? zeros + 1 : 0;
            }
            total += Math.max(0, read);
            budget -= Math.max(0, read);
            if (budget < 0) {
                throw new Unusable(
                        "corrupt-file",
                        "an entry's header in the tar has more than " + MOST_HEADER_BYTES + " bytes; pack it again");
            }
        }

        /** A tar ends with blocks of zeros; some writers leave them out, but none ends inside a block. */
        private void requireEnd() throws Incomplete {
            if (zeros < BLOCK && total % BLOCK != 0) {
                throw new Incomplete("the tar ends inside an entry's header");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
