package io.broadsheet.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The content of a gzip file's members, one after another. Zero bytes may follow the last: tapes are padded so. */
final class GzipMembers extends BlockStream {
    private final InputStream in;
    private @Nullable InputStream member;

    GzipMembers(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        this.member = member();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (member != null) {
            int read = member.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            member = next();
        }
        return -1;
    }

    private @Nullable InputStream next() throws IOException {
        in.mark(1);
        int first = in.read();
        if (first > 0) {
            in.reset();
            return member();
        }
        for (int each = first; each >= 0; each = in.read()) {
            if (each > 0) {
                throw new IOException("other bytes follow its end and the zero bytes behind that");
            }
        }
        return null;
    }

    /** Takes no more bytes than the member has, for they can be marked. */
    private InputStream member() throws IOException {
        return GzipCompressorInputStream.builder().setInputStream(in).get();
    }

    @Override
    public void close() throws IOException {
        if (member != null) {
            member.close();
        }
        in.close();
    }
}
