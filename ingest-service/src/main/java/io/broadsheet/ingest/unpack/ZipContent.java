package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** An entry's content, which at its end must be what the zip's directory says. */
final class ZipContent extends BlockStream {
    private final InputStream in;
    private final long size;
    private final long checksum;
    private final @Nullable Exception failure;
    private final CRC32 found = new CRC32();
    private long read;

    ZipContent(InputStream in, ZipArchiveEntry entry) {
        this.in = in;
        this.size = entry.getSize();
        this.checksum = entry.getCrc();
        this.failure = null;
    }

    /** Content that could not even be opened. */
    ZipContent(Exception failure, ZipArchiveEntry entry) {
        this.in = nullInputStream();
        this.size = entry.getSize();
        this.checksum = entry.getCrc();
        this.failure = failure;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            throw damaged(String.valueOf(failure.getMessage()));
        }
        int count = readOn(buffer, offset, length);
        if (count < 0) {
            check();
        } else {
            found.update(buffer, offset, count);
            read += count;
        }
        return count;
    }

    private int readOn(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (Unusable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private void check() throws Unusable {
        if (read != size || found.getValue() != checksum) {
            throw damaged("its length or checksum is not the one in the zip's directory");
        }
    }

    private static UnusableEntry damaged(String why) {
        return new UnusableEntry("entry-corrupt", "the entry is damaged (" + why + "); pack it again");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
