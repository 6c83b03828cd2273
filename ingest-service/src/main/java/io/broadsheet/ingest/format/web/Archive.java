package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive. The library stops at the first record that is broken; this goes on where the next one
 * begins, which is a line that starts with the version.
 */
final class Archive {
    private static final byte[] VERSION = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
    /** What the library adds to a message: whatever stands in its buffer. */
    private static final Pattern SURROUNDINGS = Pattern.compile("(?s) at position \\d+: .*");

    private static final int LARGEST_HEAD = 1 << 20;

    private final Bounded channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    private @Nullable WarcRecord open;
    private long openAt;
    /** Whether the open record is known to be broken. */
    private boolean reported;

    Archive(InputStream bytes) {
        this.channel = new Bounded(bytes);
    }

    /** The next record, or what stands where one should; null at the end. */
    @Nullable
    Part next() throws IOException {
        Part.Broken cut = closeOpen();
        if (cut != null) {
            return cut;
        }
        skipLineEnds();
        if (!buffer.hasRemaining()) {
            return null;
        }
        openAt = offset();
        reported = false;
        String beginning = beginning();
        try {
            boundHead();
            WarcReader reader = new WarcReader(channel, buffer);
            reader.setLenient(true);
            open = reader.next().orElse(null);
            unbound();
            return open == null ? null : new Part.Whole(open, openAt);
        } catch (IOException | RuntimeException broken) {
            return skipped(broken, beginning);
        }
    }

    /** What a record is called whose content cannot be read; the next one can. */
    Part.Broken broken(Exception reason) throws IOException {
        channel.throwFailure();
        unbound();
        reported = true;
        String message = reason instanceof ParsingException parsing ? parsing.getBaseMessage() : reason.getMessage();
        return new Part.Broken(
                openAt, SURROUNDINGS.matcher(String.valueOf(message)).replaceFirst(""), "");
    }

    /** Makes sure that a head does not grow without end while it is read. */
    void boundHead() {
        channel.bound(LARGEST_HEAD);
    }

    void unbound() {
        channel.unbound();
    }

    private Part.@Nullable Broken closeOpen() throws IOException {
        WarcRecord last = open;
        open = null;
        try {
            if (last != null) {
                last.body().consume();
            }
            return null;
        } catch (IOException | RuntimeException cut) {
            boolean known = reported;
            Part.Broken broken = skipped(cut, "");
            return known ? null : broken;
        }
    }

    private Part.Broken skipped(Exception reason, String text) throws IOException {
        Part.Broken broken = broken(reason);
        if (channel.ended()) {
            // The library leaves the buffer as it is for filling, with bytes in it that were read before.
            buffer.position(0).limit(0);
        }
        skipToVersion();
        return new Part.Broken(broken.offset(), broken.reason(), text);
    }

    private long offset() {
        return channel.read() - buffer.remaining();
    }

    /** The first bytes up to the next record, the same however few bytes a read gives. */
    private String beginning() throws IOException {
        while (buffer.remaining() < LineReader.KEPT_BYTES && fill(0)) {
            // until there are enough of them, or the archive ends
        }
        byte[] bytes = new byte[Math.min(buffer.remaining(), LineReader.KEPT_BYTES)];
        buffer.get(buffer.position(), bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int next = text.indexOf("\nWARC/");
        return next < 0 ? text : text.substring(0, next);
    }

    private void skipLineEnds() throws IOException {
        while (buffer.hasRemaining() || fill(0)) {
            byte next = buffer.get(buffer.position());
            if (next != '\r' && next != '\n') {
                return;
            }
            buffer.get();
        }
    }

    /** Leaves the buffer at the start of the next record, or empty at the end of the archive. */
    private void skipToVersion() throws IOException {
        int matched = 0;
        while (buffer.hasRemaining() || fill(matched)) {
            byte next = buffer.get();
            matched = next == VERSION[matched] ? matched + 1 : next == VERSION[0] ? 1 : 0;
            if (matched == VERSION.length) {
                buffer.position(buffer.position() - (VERSION.length - 1));
                return;
            }
        }
    }

    /** Reads on, and keeps the last bytes, to which it may be necessary to go back. */
    private boolean fill(int kept) throws IOException {
        buffer.position(buffer.position() - kept).compact();
        int read = channel.read(buffer);
        buffer.flip().position(kept);
        return read > 0;
    }
}
