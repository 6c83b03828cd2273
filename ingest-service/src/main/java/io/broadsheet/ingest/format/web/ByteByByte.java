package io.broadsheet.ingest.format.web;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made one byte after another. */
abstract class ByteByByte extends InputStream {

    /** From 0 to 255, or -1 at the end. */
    abstract int next() throws IOException;

    @Override
    public final int read() throws IOException {
        return next();
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = next();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (byte) c;
        }
        return count;
    }
}
