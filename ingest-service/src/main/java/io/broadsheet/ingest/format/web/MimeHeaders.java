package io.broadsheet.ingest.format.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of a MIME message or of one of its parts.
 *
 * @param lines each header on one line
 */
record MimeHeaders(String lines) {
    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    static MimeHeaders of(String text) {
        return new MimeHeaders(FOLD.matcher(text).replaceAll(" "));
    }

    /** Reads up to the empty line behind them; of very many the rest is left out. */
    static MimeHeaders read(InputStream in) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean empty = true;
        for (int c = in.read(); c >= 0 && !(empty && c == '\n'); c = in.read()) {
            empty = c == '\n' || (empty && c == '\r');
            if (kept.size() < MOST_BYTES) {
                kept.write(c);
            }
        }
        return of(kept.toString(StandardCharsets.UTF_8));
    }

    /** Empty where there is no such header. */
    String value(String name) {
        Matcher header =
                Pattern.compile("(?im)^" + Pattern.quote(name) + ":(.*)$").matcher(lines);
        return header.find() ? header.group(1).strip() : "";
    }

    /** The media type in lower case, without parameters. */
    String type() {
        return value("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** One of the media type's parameters; empty where it is not there. */
    String parameter(String name) {
        Matcher parameter = Pattern.compile(
                        "(?i);\\s*" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]+))")
                .matcher(value("Content-Type"));
        return !parameter.find() ? "" : parameter.group(1) != null ? parameter.group(1) : parameter.group(2);
    }
}
