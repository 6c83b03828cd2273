package io.broadsheet.ingest.format.tagged;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows, once a file is read, whether it ended with a whole line. */
final class LastByte extends FilterInputStream {
    private int last = '\n';
    private int beforeLast;

    LastByte(InputStream in) {
        super(in);
    }

    /** Whether a line end is the last thing that was read, in UTF-16 as well. */
    boolean isLineEnd() {
        return isLineEnd(last) || (last == 0 && isLineEnd(beforeLast));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            note(read);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = Math.max(0, read - 2); i < read; i++) {
            note(bytes[offset + i]);
        }
        return read;
    }

    private void note(int read) {
        beforeLast = last;
        last = read;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
