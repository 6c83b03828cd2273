package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are read, skipped and counted in one way only: block by block. */
abstract class BlockStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
