package io.broadsheet.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, ended by LF, CRLF or CR. A line above the limit is skipped without being held: what is kept of it is
 * its beginning, so a line of any size costs no more memory than the limit.
 */
public final class LineReader {
    /** What is kept of a line above the limit, and of any text in a rejection. */
    public static final int KEPT_BYTES = 2048;

    private static final int END = -1;

    private final InputStream in;
    private final TextEncoding encoding;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 12];
    private int filled;
    private int next;
    private long offset;
    private long number;

    /**
     * Reads lines of a file.
     *
     * @param in at the file's first byte, byte order mark included
     * @param limit the longest line in bytes that is returned whole
     */
    public LineReader(InputStream in, TextEncoding encoding, int limit) throws IOException {
        this.in = in;
        this.encoding = encoding;
        this.limit = Math.max(limit, KEPT_BYTES);
        for (int i = 0; i < encoding.bom(); i++) {
            readByte();
        }
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** The next line, or null after the last. A line end at the very end of the file starts no further line. */
    public @Nullable Line next() throws IOException {
        long start = offset;
        int unit = readUnit();
        if (unit == END) {
            return null;
        }
        long length = 0;
        while (unit != END && unit != '\n' && unit != '\r') {
            keep(unit, length);
            length += encoding.unit();
            unit = readUnit();
        }
        if (unit == '\r') {
            skipLineFeed();
        }
        return lineOf(start, length);
    }

    private Line lineOf(long start, long length) {
        boolean tooLarge = length > limit;
        int kept = tooLarge ? KEPT_BYTES : (int) length;
        String text = withoutCutCharacter(new String(line, 0, kept, encoding.charset()));
        number++;
        return new Line(number, start, Characters.printable(text), length, tooLarge);
    }

    /** The file or the kept beginning may end inside a character; what is left of it decodes to U+FFFD. */
    private static String withoutCutCharacter(String text) {
        return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }

    private void keep(int unit, long at) {
        if (at >= limit) {
            return;
        }
        int index = (int) at;
        if (index + 2 > line.length) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        if (encoding.unit() == 1) {
            line[index] = (byte) unit;
        } else {
            line[index] = (byte) (encoding.littleEndian() ? unit : unit >> 8);
            line[index + 1] = (byte) (encoding.littleEndian() ? unit >> 8 : unit);
        }
    }

    private void skipLineFeed() throws IOException {
        int unit = readUnit();
        if (unit != '\n' && unit != END) {
            next -= encoding.unit();
            offset -= encoding.unit();
        }
    }

    private int readUnit() throws IOException {
        if (!available(encoding.unit())) {
            next = filled;
            return END;
        }
        int first = readByte();
        if (encoding.unit() == 1) {
            return first;
        }
        int second = readByte();
        return encoding.littleEndian() ? (second << 8) | first : (first << 8) | second;
    }

    private int readByte() throws IOException {
        if (!available(1)) {
            return END;
        }
        offset++;
        return buffer[next++] & 0xFF;
    }

    /** Makes sure that so many bytes stand in the buffer, the not yet read ones moved to its start. */
    private boolean available(int count) throws IOException {
        while (filled - next < count) {
            if (next > 0) {
                System.arraycopy(buffer, next, buffer, 0, filled - next);
                filled -= next;
                next = 0;
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
