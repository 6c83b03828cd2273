package io.broadsheet.query.feed.format;

import org.jspecify.annotations.Nullable;

/** Text of dumps as every format can hold it. */
final class PlainText {

    private static final int REPLACEMENT_RANGE_END = 0xFFFD;

    private PlainText() {}

    /**
     * The text on one line: any white space is one space, and characters that XML 1.0 or a line-based format cannot hold
     * (controls, lone surrogates, noncharacters) are left out.
     */
    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                addSpace(line);
            } else if (isHeld(character)) {
                line.appendCodePoint(character);
            }
        });
        return line.toString().strip();
    }

    private static void addSpace(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    /** The C1 control NEL, too, breaks lines for some readers. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean isHeld(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character <= REPLACEMENT_RANGE_END || (character & 0xFFFE) != 0xFFFE);
    }
}
