package io.broadsheet.ingest.format.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes up to the line that ends a part of a MIME message, or up to the end of the file. */
final class MimePart extends ByteByByte {
    private final InputStream in;
    private final byte[] delimiter;
    private boolean lineStarts = true;
    private boolean ended;
    private boolean last;

    /** @param in can be marked */
    MimePart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    int next() throws IOException {
        if (ended || (lineStarts && atDelimiter())) {
            return -1;
        }
        int c = in.read();
        lineStarts = c == '\n';
        ended = c < 0;
        last = c < 0;
        return c;
    }

    /** Reads to its end. */
    void skip() throws IOException {
        while (read() >= 0) {
            // on to the next line
        }
    }

    /** Whether no other part follows; known at its end. */
    boolean isLast() {
        return last;
    }

    /** Reads the delimiter's line, if there is one. */
    private boolean atDelimiter() throws IOException {
        in.mark(delimiter.length);
        if (!Arrays.equals(in.readNBytes(delimiter.length), delimiter)) {
            in.reset();
            return false;
        }
        int first = in.read();
        last = first == '-';
        for (int c = first; c >= 0 && c != '\n'; c = in.read()) {
            // the rest of the line
        }
        ended = true;
        return true;
    }
}
