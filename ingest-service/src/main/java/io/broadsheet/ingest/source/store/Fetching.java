package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.source.Claim;
import io.broadsheet.ingest.source.IngestLoop;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Streams an object into a claim of its own, from where it goes the way of dropped files. */
final class Fetching {
    private final IngestLoop loop;
    private final ObjectStore store;

    Fetching(IngestLoop loop, ObjectStore store) {
        this.loop = loop;
        this.store = store;
    }

    /**
     * Takes an object in. When this returns, it is on disk and will be processed, whatever happens to this process.
     *
     * @throws EOFException if the store sends another number of bytes than it listed
     */
    void fetch(StoredObject object) throws IOException {
        Claim claim = loop.claims().begin(object.name(), null);
        try {
            write(object, claim);
            loop.claims().arrived(claim, object.name());
            loop.submit(claim);
        } catch (IOException | RuntimeException e) {
            loop.claims().drop(claim);
            throw e;
        }
    }

    private void write(StoredObject object, Claim claim) throws IOException {
        try (InputStream in = store.read(object);
                FileChannel file =
                        FileChannel.open(claim.arriving(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(in, Channels.newOutputStream(file), object.size());
            file.force(true);
        }
    }

    private static void copy(InputStream in, OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0 && total <= size; read = in.read(buffer)) {
            total += read;
            out.write(buffer, 0, read);
        }
        if (total != size) {
            throw new EOFException("the store listed " + size + " bytes and sent " + total);
        }
    }
}
