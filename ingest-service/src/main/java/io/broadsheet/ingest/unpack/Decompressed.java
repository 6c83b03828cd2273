package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;

/** A compressed stream's content; tells a file that was cut from one that is damaged, and both from a disk that fails. */
final class Decompressed extends BlockStream {
    private final Compression compression;
    private final Source source;
    private @Nullable InputStream content;

    Decompressed(Compression compression, InputStream in) {
        this.compression = compression;
        this.source = new Source(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (content == null) {
                content = compression.decompress(source);
            }
            return content.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        source.close();
    }

    private IOException explained(Exception e) {
        if (source.failure != null) {
            return source.failure;
        }
        if (e instanceof MemoryLimitException) {
            return new Unusable(
                    "too-much-memory",
                    "unpacking its " + compression.label()
                            + " needs too much memory; compress it with a smaller dictionary");
        }
        if (source.ended) {
            return new Incomplete("its " + compression.label() + " stream ends too early");
        }
        return new Unusable(
                "corrupt-file",
                "its " + compression.label() + " stream is damaged (" + e.getMessage()
                        + "); copy or download the file again and drop it once more");
    }

    /** Remembers what a library's own exceptions do not tell. */
    private static final class Source extends BlockStream {
        private final InputStream in;
        private boolean ended;
        private @Nullable IOException failure;

        Source(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                ended |= read < 0;
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
