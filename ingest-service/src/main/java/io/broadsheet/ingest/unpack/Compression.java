package io.broadsheet.ingest.unpack;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a stream of bytes is compressed, told by its first bytes. Each reads on where several streams follow one another. */
public enum Compression {
    GZIP("gzip", "\u001F\u008B\b") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            return new GzipMembers(in);
        }
    },
    ZSTD("zstd", "(\u00B5/\u00FD") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            return new ZstdInputStream(in);
        }
    },
    BZIP2("bzip2", "BZh") {
        @Override
        boolean starts(byte[] head) {
            return super.starts(head)
                    && head.length >= 10
                    && head[3] >= '1'
                    && head[3] <= '9'
                    && (startsAt(head, 4, "1AY&SY") || startsAt(head, 4, "\u0017rE8P\u0090"));
        }

        @Override
        InputStream decompress(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    XZ("xz", "\u00FD7zXZ\u0000") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            return new XZInputStream(in, MOST_KIBIBYTES);
        }
    };

    /** Enough for xz -9, whose dictionary takes 64 MiB. */
    private static final int MOST_KIBIBYTES = 80 << 10;

    private final String label;
    private final String magic;

    Compression(String label, String magic) {
        this.label = label;
        this.magic = magic;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** What the first bytes, at least ten of them where there are so many, are the start of. */
    static Optional<Compression> of(byte[] head) {
        return Arrays.stream(values())
                .filter(compression -> compression.starts(head))
                .findFirst();
    }

    boolean starts(byte[] head) {
        return startsAt(head, 0, magic);
    }

    /** The content; fails with whatever its library throws. */
    abstract InputStream decompress(InputStream in) throws IOException;

    /** Each character of the expected text is one byte. */
    static boolean startsAt(byte[] head, int at, String expected) {
        if (head.length < at + expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if ((head[at + i] & 0xFF) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
