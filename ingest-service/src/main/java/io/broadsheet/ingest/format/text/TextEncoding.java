package io.broadsheet.ingest.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes are text.
 *
 * @param bom the bytes of its byte order mark, 0 where it has none
 */
public record TextEncoding(Charset charset, int bom) {
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);

    /** What the first bytes say: a byte order mark, else UTF-8. */
    public static TextEncoding of(byte[] first) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(first, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : UTF_8;
    }

    /** Bytes that one unit (of which a line feed is one) takes. */
    int unit() {
        return charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
    }

    boolean littleEndian() {
        return charset.equals(StandardCharsets.UTF_16LE);
    }

    long bytes(String text) {
        return text.getBytes(charset).length;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
