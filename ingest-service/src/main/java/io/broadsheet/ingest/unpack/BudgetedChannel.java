package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** A file of which only so much may be read until it is released: a zip's directory is held in memory, and may lie about its size. */
final class BudgetedChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long budget;
    private boolean spent;
    private @Nullable IOException failure;

    BudgetedChannel(SeekableByteChannel file, long budget) {
        this.file = file;
        this.budget = budget;
    }

    void release() {
        budget = Long.MAX_VALUE;
    }

    boolean isSpent() {
        return spent;
    }

    /** Of the disk, not of the content. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        if (budget <= 0) {
            spent = true;
            throw new IOException("too much to read");
        }
        try {
            int read = file.read(buffer);
            budget -= Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
