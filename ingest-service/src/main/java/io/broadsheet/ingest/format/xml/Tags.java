package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.text.Units;
import io.broadsheet.ingest.format.xml.Tag.Kind;
import java.io.IOException;

/** The tags of a document one by one, however broken it is. Of a tag only the beginning is held. */
final class Tags {
    private static final int LONGEST = 1 << 14;
    private static final int LONGEST_NAME = 200;

    private final Units units;

    Tags(Units units) {
        this.units = units;
    }

    /** Takes the text before the next tag. Returns whether there is one. */
    boolean skipText() throws IOException {
        int c = units.peek();
        while (c != '<' && c != Units.END) {
            units.take();
            c = units.peek();
        }
        return c == '<';
    }

    /**
     * Takes the tag that begins here.
     *
     * @param open the name of the record that is open, whose end tag ends also a comment or the like that has no end; or empty
     */
    Tag next(String open) throws IOException {
        units.take();
        int c = units.peek();
        if (c == '!') {
            return declaration(open);
        }
        if (c == '?') {
            return until("?>", open);
        }
        if (c == '/') {
            units.take();
            return isNameStart(units.peek()) ? element(Kind.END) : Tag.other();
        }
        return isNameStart(c) ? element(Kind.START) : Tag.other();
    }

    private Tag element(Kind kind) throws IOException {
        StringBuilder text = new StringBuilder();
        int quote = 0;
        boolean closed = false;
        int c = units.peek();
        while (c != Units.END && c != '<' && (c != '>' || quote != 0)) {
            append(text, units.take());
            closed |= c == '>';
            quote = c == quote ? 0 : quote == 0 && (c == '"' || c == '\'') && kind == Kind.START ? c : quote;
            c = units.peek();
        }
        if (c == '>') {
            units.take();
        } else if (!closed) {
            return Tag.other();
        }
        return tag(kind, text);
    }

    private static Tag tag(Kind kind, StringBuilder text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_NAME && isName(text.charAt(end))) {
            end++;
        }
        boolean empty = kind == Kind.START && text.charAt(text.length() - 1) == '/';
        return new Tag(empty ? Kind.EMPTY : kind, text.substring(0, end), text.toString());
    }

    private Tag declaration(String open) throws IOException {
        units.take();
        if (taken("--")) {
            return until("-->", open);
        }
        return taken("[CDATA[") ? until("]]>", open) : documentType();
    }

    private boolean taken(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (units.peek() != expected.charAt(i)) {
                return false;
            }
            units.take();
        }
        return true;
    }

    private Tag until(String end, String open) throws IOException {
        String endTag = "</" + open;
        StringBuilder last = new StringBuilder();
        for (int c = units.take(); c != Units.END; c = units.take()) {
            append(last, c);
            if (endsWith(last, end)) {
                return Tag.other();
            }
            if (!open.isEmpty() && endsWith(last, endTag) && !isName(units.peek())) {
                skipTo('>');
                return new Tag(Kind.END, open, open);
            }
            if (last.length() > LONGEST_NAME * 2) {
                last.delete(0, LONGEST_NAME);
            }
        }
        return Tag.other();
    }

    /** Takes what is before a character, and the character itself; nothing from the next tag. */
    private void skipTo(int end) throws IOException {
        int c = units.peek();
        while (c != Units.END && c != '<' && c != end) {
            units.take();
            c = units.peek();
        }
        if (c == end) {
            units.take();
        }
    }

    /** A document type with the entities that it declares, of which none is heeded. */
    private Tag documentType() throws IOException {
        boolean subset = false;
        for (int c = units.peek(); c != Units.END && (subset || (c != '<' && c != '>')); c = units.peek()) {
            units.take();
            switch (c) {
                case '"', '\'' -> skipQuoted(c, subset);
                case '[' -> subset = true;
                case ']' -> subset = false;
                case '<' -> {
                    if (taken("!--")) {
                        until("-->", "");
                    }
                }
                default -> {}
            }
        }
        skipTo('>');
        return Tag.other();
    }

    private void skipQuoted(int quote, boolean subset) throws IOException {
        int c = units.peek();
        while (c != Units.END && c != quote && (subset || c != '<')) {
            units.take();
            c = units.peek();
        }
        skipTo(quote);
    }

    private static void append(StringBuilder text, int c) {
        if (text.length() < LONGEST) {
            text.append((char) c);
        }
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int from = text.length() - end.length();
        return from >= 0
                && text.charAt(text.length() - 1) == end.charAt(end.length() - 1)
                && text.indexOf(end, from) == from;
    }

    private static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isName(int c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
    }
}
