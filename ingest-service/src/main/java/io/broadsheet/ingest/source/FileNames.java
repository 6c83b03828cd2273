package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.text.Characters;
import java.nio.charset.StandardCharsets;

/** Names under which dumps are kept: within the file system's limit, and never more than a base name. */
public final class FileNames {
    /** What Linux and its file systems take, in bytes of UTF-8. */
    static final int MOST_BYTES = 255;

    private static final String REPORT = ".report.json";
    private static final int LONGEST_EXTENSION = 16;

    private FileNames() {}

    /**
     * The base name of what an uploader gave: nothing before the last slash or backslash, no control, format or separator
     * characters, no leading dots (they would hide the file), at most 200 bytes. Empty where nothing is left.
     */
    public static String base(String given) {
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String printable = Characters.printable(base).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return shortened(Characters.trim(printable.replaceAll("^[.\\s]+", "")), 200);
    }

    /** The name itself for 1, else with the number before its extension: {@code daily-2.txt}. */
    static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String extension = "-" + number + (hasExtension ? name.substring(dot) : "");
        String stem = hasExtension ? name.substring(0, dot) : name;
        return shortened(stem, MOST_BYTES - bytes(extension)) + extension;
    }

    /** The name of the report beside a file. */
    static String report(String name) {
        return shortened(name, MOST_BYTES - bytes(REPORT)) + REPORT;
    }

    /** A name for logs: on one line, with nothing in it that a terminal obeys. */
    static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        name.codePoints().forEach(c -> appendQuoted(quoted, c));
        return quoted.append('"').toString();
    }

    private static void appendQuoted(StringBuilder quoted, int c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
        } else if (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT) {
            quoted.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            quoted.appendCodePoint(c);
        }
    }

    private static String shortened(String text, int mostBytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > mostBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
