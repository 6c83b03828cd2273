package io.broadsheet.ingest.format.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of files that people mistake for a listing, told by their first bytes. */
final class Magic {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("\u001F\u008B", "a gzip file");
        KINDS.put("PK\u0003\u0004", "a zip file");
        KINDS.put("PK\u0005\u0006", "an empty zip file");
        KINDS.put("(\u00B5/\u00FD", "a zstd file");
        KINDS.put("\u00FD7zXZ\u0000", "an xz file");
        KINDS.put("BZh91AY&SY", "a bzip2 file");
        KINDS.put("7z\u00BC\u00AF", "a 7-Zip file");
        KINDS.put("%PDF-", "a PDF");
        KINDS.put("\u0089PNG\r\n", "a PNG picture");
        KINDS.put("\u00FF\u00D8\u00FF", "a JPEG picture");
        KINDS.put("GIF89a", "a GIF picture");
        KINDS.put("\u007FELF", "a program");
        KINDS.put("\u00D0\u00CF\u0011\u00E0", "an old Office document");
        KINDS.put("SQLite format 3\u0000", "an SQLite database");
        KINDS.put("PAR1\u0015", "a Parquet file");
    }

    private Magic() {}

    static @Nullable String kindOf(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        return KINDS.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static String advice(String kind) {
        return kind.endsWith("file") ? "unpack it and drop what is inside" : "drop the listing saved as text";
    }
}
