package io.broadsheet.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how much is read. */
final class CountingStream extends FilterInputStream {
    private final IntConsumer told;

    CountingStream(InputStream in, IntConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        told.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        told.accept(Math.max(0, read));
        return read;
    }
}
