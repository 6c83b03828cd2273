package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** Shows the entries of archives. Folders and what is hidden are passed over. */
public final class Archives {

    private Archives() {}

    /**
     * Goes through a zip.
     *
     * @throws Unusable if it cannot be read as a whole or is out of bounds
     */
    public static void readZip(SeekableByteChannel file, Meter meter, EntryVisitor visitor) throws IOException {
        new ZipArchive(file, meter, new EntryGate(meter, visitor)).read();
    }

    /**
     * Goes through a tar.
     *
     * @throws Unusable if it cannot be read as a whole or is out of bounds
     */
    public static void readTar(InputStream content, Meter meter, EntryVisitor visitor) throws IOException {
        new TarArchive(content, new EntryGate(meter, visitor)).read();
    }
}
