package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Counts what one reading of a file costs, and ends it when that is out of bounds. */
public final class Meter {
    /** However well the first bytes compress, so much is no bomb. */
    private static final long HARMLESS = 64L << 20;

    private final Bounds bounds;
    private final Runnable alive;
    private final long harmless;
    private long deadline;
    private long raw;
    private long expanded;

    /** @param alive is told with every block that is read */
    public Meter(Bounds bounds, Runnable alive) {
        this.bounds = bounds;
        this.alive = alive;
        this.harmless = Math.min(HARMLESS, bounds.expandedBytes());
        this.deadline = System.nanoTime() + bounds.time().toNanos();
    }

    Bounds bounds() {
        return bounds;
    }

    /** The bytes that came out of compressions and archives so far. */
    public long expandedBytes() {
        return expanded;
    }

    /** Waiting for somebody else is no cost of the file. */
    public void waited(long nanos) {
        deadline += nanos;
    }

    /**
     * Looks at the clock.
     *
     * @throws Unusable if the reading takes too long
     */
    public void checkTime() throws Unusable {
        alive.run();
        if (System.nanoTime() - deadline > 0) {
            throw new Unusable(
                    "too-slow",
                    "reading it took longer than " + bounds.time()
                            + "; split the file, or raise broadsheet.limits.time");
        }
    }

    /** A file as it lies on the disk. */
    InputStream raw(InputStream file) {
        return new Counted(file, false);
    }

    /** What comes out of a compression or an archive. */
    InputStream expanded(InputStream unpacked) {
        return new Counted(unpacked, true);
    }

    void addRaw(long bytes) {
        raw += bytes;
    }

    private void addExpanded(long bytes) throws Unusable {
        expanded += bytes;
        if (expanded > bounds.expandedBytes()) {
            throw new Unusable(
                    "too-much-data",
                    "unpacked it has more than " + bounds.expandedBytes()
                            + " bytes; split it, or raise broadsheet.limits.expanded-bytes");
        }
        if (expanded > harmless && expanded / bounds.expansionRatio() > raw) {
            throw new Unusable(
                    "expands-too-much",
                    "its first " + raw + " bytes unpack to more than " + bounds.expansionRatio()
                            + " times as many, as an archive bomb's do; drop it unpacked, or raise broadsheet.limits.expansion-ratio");
        }
    }

    private final class Counted extends BlockStream {
        private final InputStream in;
        private final boolean unpacked;

        Counted(InputStream in, boolean unpacked) {
            this.in = in;
            this.unpacked = unpacked;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            checkTime();
            int read = in.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void count(int bytes) throws Unusable {
            if (unpacked) {
                addExpanded(bytes);
            } else {
                addRaw(bytes);
            }
        }
    }
}
