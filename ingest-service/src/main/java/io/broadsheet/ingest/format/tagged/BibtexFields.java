package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.value.Malformed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what stands between an entry's braces: its key and its fields. What it cannot make sense of it passes over. */
final class BibtexFields {
    private final String body;
    private final Macros macros;
    private final int limit;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private int at;
    private long expanded;

    private BibtexFields(String body, Macros macros, int limit) {
        this.body = body;
        this.macros = macros;
        this.limit = limit;
    }

    /** An entry of the given type. */
    static BibtexEntry entry(BibtexChunk chunk, Macros macros, int limit) throws Malformed {
        BibtexFields reader = new BibtexFields(chunk.body(), macros, limit);
        String key = reader.key();
        return new BibtexEntry(chunk.position(), chunk.type(), key, reader.read(), chunk.source());
    }

    /** The fields of a {@code @string}, which has no key. */
    static Map<String, String> strings(BibtexChunk chunk, Macros macros, int limit) throws Malformed {
        return new BibtexFields(chunk.body(), macros, limit).read();
    }

    /** Empty where a field stands in its place. */
    private String key() {
        int comma = body.indexOf(',');
        String first = comma < 0 ? body : body.substring(0, comma);
        if (first.indexOf('=') >= 0 && first.matches("(?s)\\s*[\\w:-]+\\s*=\\s*[{\"\\d].*")) {
            return "";
        }
        at = comma < 0 ? body.length() : comma + 1;
        return first.strip();
    }

    private Map<String, String> read() throws Malformed {
        while (skipTo()) {
            String name = name();
            skipBlanks();
            if (name.isEmpty() || at == body.length() || body.charAt(at) != '=') {
                at += name.isEmpty() ? 1 : 0;
                continue;
            }
            at++;
            fields.putIfAbsent(name.toLowerCase(Locale.ROOT), value());
        }
        return fields;
    }

    /** To the next character that can begin a name. */
    private boolean skipTo() {
        while (at < body.length() && (body.charAt(at) == ',' || Character.isWhitespace(body.charAt(at)))) {
            at++;
        }
        return at < body.length();
    }

    private void skipBlanks() {
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
    }

    private String name() {
        int start = at;
        while (at < body.length() && isOfName(body.charAt(at))) {
            at++;
        }
        return body.substring(start, at);
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c) && "=,{}()\"#%".indexOf(c) < 0;
    }

    private String value() throws Malformed {
        StringBuilder value = new StringBuilder();
        boolean more = true;
        while (more) {
            skipBlanks();
            append(value, part());
            skipBlanks();
            more = at < body.length() && body.charAt(at) == '#';
            at += more ? 1 : 0;
        }
        return value.toString();
    }

    private void append(StringBuilder value, String part) throws Malformed {
        expanded += part.length();
        if (expanded > limit) {
            throw new Malformed(
                    "record-too-large", "with its strings put in, the entry is larger than a record may be");
        }
        value.append(part);
    }

    private String part() {
        char first = at < body.length() ? body.charAt(at) : ',';
        return switch (first) {
            case '{' -> delimited('}');
            case '"' -> delimited('"');
            default -> bare();
        };
    }

    private String delimited(char end) {
        int start = ++at;
        int depth = 0;
        while (at < body.length() && (depth > 0 || body.charAt(at) != end)) {
            char c = body.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            at++;
        }
        String text = body.substring(start, at);
        at = Math.min(at + 1, body.length());
        return text;
    }

    /** A number, a name, or words that someone forgot to put into braces. */
    private String bare() {
        int start = at;
        while (at < body.length() && ",#}\n\"".indexOf(body.charAt(at)) < 0) {
            at++;
        }
        return macros.expand(body.substring(start, at).strip());
    }
}
