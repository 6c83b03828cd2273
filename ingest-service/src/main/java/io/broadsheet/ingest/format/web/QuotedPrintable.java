package io.broadsheet.ingest.format.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Decodes quoted-printable text; what is none stays as it is. */
final class QuotedPrintable extends ByteByByte {
    private final PushbackInputStream in;

    QuotedPrintable(InputStream in) {
        this.in = new PushbackInputStream(in, 2);
    }

    @Override
    int next() throws IOException {
        int c = in.read();
        while (c == '=') {
            int first = in.read();
            int second = first == '\n' ? -1 : in.read();
            int high = Character.digit(first, 16);
            int low = Character.digit(second, 16);
            if (high >= 0 && low >= 0) {
                return high << 4 | low;
            }
            if (first != '\n' && !(first == '\r' && second == '\n')) {
                pushBack(second);
                pushBack(first);
                return c;
            }
            c = in.read();
        }
        return c;
    }

    private void pushBack(int c) throws IOException {
        if (c >= 0) {
            in.unread(c);
        }
    }
}
