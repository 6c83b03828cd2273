package io.broadsheet.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A document's code units, one by one, with their place in the file. Bytes, or pairs of bytes in UTF-16: all that JSON and
 * XML are structured by is one unit. What is kept of a stretch is bounded, however long the stretch is.
 */
public final class Units {
    public static final int END = -1;

    private final InputStream in;
    private final TextEncoding encoding;
    private final int limit;
    private final int width;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] kept = new byte[1 << 12];
    private int filled;
    private int next;
    private long base;
    private long line = 1;
    private boolean keeping;
    private long stretch;

    /**
     * Reads units of a file.
     *
     * @param in at the file's first byte, byte order mark included
     * @param limit the most bytes that are kept of a stretch
     */
    public Units(InputStream in, TextEncoding encoding, int limit) throws IOException {
        this.in = in;
        this.encoding = encoding;
        this.limit = Math.max(limit, LineReader.KEPT_BYTES);
        boolean pairs = encoding.charset().equals(StandardCharsets.UTF_16LE)
                || encoding.charset().equals(StandardCharsets.UTF_16BE);
        this.width = pairs ? 2 : 1;
        if (fill(encoding.bom())) {
            next += encoding.bom();
        }
    }

    /** The next unit, which stays the next; END after the last. */
    public int peek() throws IOException {
        if (!fill(width)) {
            return END;
        }
        int first = buffer[next] & 0xFF;
        if (width == 1) {
            return first;
        }
        int second = buffer[next + 1] & 0xFF;
        return encoding.charset().equals(StandardCharsets.UTF_16LE) ? second << 8 | first : first << 8 | second;
    }

    public int take() throws IOException {
        int unit = peek();
        if (unit != END) {
            keep();
            next += width;
            line += unit == '\n' ? 1 : 0;
        }
        return unit;
    }

    /** Bytes before the next unit. */
    public long offset() {
        return base + next;
    }

    /** The line that the next unit stands on, from 1. */
    public long line() {
        return line;
    }

    /** Keeps the units from here on. */
    public void mark() {
        keeping = true;
        stretch = 0;
    }

    public boolean isTooLarge() {
        return stretch > limit;
    }

    /** What was taken since the mark; its beginning where that was too much. */
    public String marked() {
        keeping = false;
        int length = (int) (isTooLarge() ? LineReader.KEPT_BYTES : stretch);
        return new String(kept, 0, length, encoding.charset());
    }

    /** How much of the stretch was taken so far, kept or not. */
    public long length() {
        return stretch;
    }

    /** Forgets what was taken since the stretch had this length. */
    public void rewind(long length) {
        stretch = Math.min(stretch, length);
    }

    /** The first part of the stretch, as {@link #marked()}; the rest stays and is the stretch from now on. */
    public String cut(long length) {
        int rest = (int) (isTooLarge() ? 0 : Math.max(0, stretch - length));
        stretch -= rest;
        String first = marked();
        if (rest > 0) {
            System.arraycopy(kept, (int) stretch, kept, 0, rest);
        }
        keeping = true;
        stretch = rest;
        return first;
    }

    private void keep() {
        if (!keeping) {
            return;
        }
        if (stretch + width <= limit) {
            if (stretch + width > kept.length) {
                kept = Arrays.copyOf(kept, Math.min(kept.length * 2, limit + width));
            }
            System.arraycopy(buffer, next, kept, (int) stretch, width);
        }
        stretch += width;
    }

    /** Makes sure that so many bytes stand in the buffer, the not yet read ones moved to its start. */
    private boolean fill(int count) throws IOException {
        while (filled - next < count) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            base += next;
            filled -= next;
            next = 0;
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
