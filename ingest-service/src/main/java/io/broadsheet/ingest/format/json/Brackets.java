package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.text.Units;
import java.io.IOException;

/** Finds the end of one value by its brackets and strings. */
final class Brackets {
    /** Of deeper brackets the kinds are not compared: such a record is refused anyway. */
    private static final int COMPARED = 1024;

    private final Units units;
    private final Layout layout;
    private final byte[] open = new byte[COMPARED];
    private int depth;

    Brackets(Units units, Layout layout) {
        this.units = units;
        this.layout = layout;
    }

    /** Takes one value of any kind, at least one unit. Returns whether it ends before the file does. */
    boolean value() throws IOException {
        depth = 0;
        int c = units.peek();
        if (c == '{' || c == '[') {
            return bracketed();
        }
        if (isQuote(c)) {
            return string();
        }
        scalar();
        return true;
    }

    private boolean bracketed() throws IOException {
        boolean comma = false;
        do {
            int c = units.peek();
            if (c == Units.END) {
                return false;
            }
            if (isQuote(c)) {
                string();
            } else if (belongsToTheNext(c, comma)) {
                return true;
            } else {
                bracket(units.take());
            }
            comma = c == ',' || (comma && isBlank(c));
        } while (depth > 0);
        return true;
    }

    /** A list's end that opened before this value, or an object where a field should be: this value's end is missing. */
    private boolean belongsToTheNext(int c, boolean afterComma) {
        if (c == ']') {
            return lastOpen('[') < 0;
        }
        return c == '{' && afterComma && depth <= COMPARED && open[depth - 1] == '{';
    }

    private void bracket(int c) {
        switch (c) {
            case '{', '[' -> open(c);
            case '}' -> close('{');
            case ']' -> close('[');
            default -> {}
        }
    }

    private void open(int c) {
        if (depth < COMPARED) {
            open[depth] = (byte) c;
        }
        depth++;
    }

    /** Closes the nearest bracket of its kind and what was left open inside it. */
    private void close(int kind) {
        depth = Math.max(0, depth > COMPARED ? depth - 1 : lastOpen(kind));
    }

    private int lastOpen(int kind) {
        if (depth > COMPARED) {
            return depth - 1;
        }
        int index = depth - 1;
        while (index >= 0 && open[index] != kind) {
            index--;
        }
        return index;
    }

    /** A string ends at its quote, or at a line end after which the document plainly goes on. */
    private boolean string() throws IOException {
        int quote = units.take();
        int c = units.take();
        while (c != quote && c != Units.END) {
            if (c == '\\') {
                units.take();
            } else if (c == '\n' && documentGoesOn()) {
                return true;
            }
            c = units.take();
        }
        return c != Units.END;
    }

    private boolean documentGoesOn() throws IOException {
        int c = units.peek();
        while (isBlank(c)) {
            units.take();
            c = units.peek();
        }
        return c == '}' || c == ']' || isQuote(c);
    }

    private void scalar() throws IOException {
        int c = units.take();
        while (c != Units.END && c != '\n' && ",[]{}\"".indexOf(units.peek()) < 0) {
            c = units.take();
        }
    }

    private boolean isQuote(int c) {
        return c == '"' || (c == '\'' && layout.python());
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
