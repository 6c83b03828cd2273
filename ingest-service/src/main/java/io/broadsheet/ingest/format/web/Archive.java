package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive. The library stops at the first record that is broken; this goes on where the next one
 * begins, which is a line that starts with the version.
 */
final class Archive {
    private static final byte[] VERSION = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_HEAD = 1 << 20;

    private final Bounded channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord open;
    /** Where the reader began. */
    private long base;

    Archive(InputStream bytes) {
        this.channel = new Bounded(bytes);
    }

    /** What the next part of the archive is; null at the end. */
    @Nullable
    Part next() throws IOException {
        long at = offset();
        try {
            WarcRecord next = record();
            return next == null ? null : new Part.Whole(next, base + position(), this);
        } catch (IOException | RuntimeException broken) {
            return recover(broken, at);
        }
    }

    /** To be called when a record's content turned out to be broken. */
    Part.@Nullable Broken recover(Exception broken, long at) throws IOException {
        channel.throwFailure();
        boolean ended = offset() == at && !buffer.hasRemaining() && channel.ended();
        String text = beginning();
        open = null;
        reader = null;
        channel.unbound();
        skipToVersion();
        return ended ? null : new Part.Broken(at, String.valueOf(broken.getMessage()), text);
    }

    /** Makes sure that a head does not grow without end while it is read. */
    void boundHead() {
        channel.bound(LARGEST_HEAD);
    }

    void unbound() {
        channel.unbound();
    }

    private @Nullable WarcRecord record() throws IOException {
        if (open != null) {
            open.body().consume();
        }
        boundHead();
        if (reader == null) {
            base = offset();
            reader = new WarcReader(channel, buffer);
        }
        open = reader.next().orElse(null);
        unbound();
        return open;
    }

    private long position() {
        return reader == null ? 0 : reader.position();
    }

    private long offset() {
        return channel.read() - buffer.remaining();
    }

    private String beginning() {
        int length = Math.min(buffer.remaining(), LineReader.KEPT_BYTES);
        byte[] bytes = new byte[length];
        buffer.get(buffer.position(), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Leaves the buffer at the start of the next record, or empty at the end of the archive. */
    private void skipToVersion() throws IOException {
        int matched = 0;
        while (buffer.hasRemaining() || fill()) {
            byte next = buffer.get();
            matched = next == VERSION[matched] ? matched + 1 : next == VERSION[0] ? 1 : 0;
            if (matched == VERSION.length) {
                // The version is read again: it is in the buffer still, for the buffer is only moved when it is empty.
                stepBack();
                return;
            }
        }
    }

    private void stepBack() {
        buffer.position(buffer.position() - (VERSION.length - 1));
    }

    private boolean fill() throws IOException {
        buffer.compact();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }
}
