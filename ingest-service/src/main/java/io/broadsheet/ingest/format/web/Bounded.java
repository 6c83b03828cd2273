package io.broadsheet.ingest.format.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** A file's bytes, counted; while a head is read, no more of them than a head may have. */
final class Bounded implements ReadableByteChannel {
    private final InputStream in;
    private @Nullable IOException failure;
    private long read;
    private long allowed = Long.MAX_VALUE;
    private boolean ended;

    Bounded(InputStream in) {
        this.in = in;
    }

    long read() {
        return read;
    }

    /** Whether more bytes were asked for than there are. */
    boolean ended() {
        return ended;
    }

    void bound(long bytes) {
        allowed = bytes;
    }

    void unbound() {
        allowed = Long.MAX_VALUE;
    }

    /** A file that cannot be read is no broken record. */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (allowed <= 0) {
            throw new IOException("the head of a record is larger than heads are");
        }
        int count;
        try {
            count = in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        if (count < 0) {
            ended = true;
            return -1;
        }
        target.position(target.position() + count);
        read += count;
        allowed -= count;
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
