package io.broadsheet.ingest.format.text;

import java.util.function.IntPredicate;

/** Which characters of a dump may leave the parser. */
public final class Characters {
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /**
     * The text without U+0000, other control characters, lone surrogates, byte order marks and noncharacters. Tab and line
     * feed stay; vertical tab and form feed become a space, so that the words around them stay two words.
     */
    public static String printable(String text) {
        if (text.chars().allMatch(Characters::plain)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendPrintable(kept, c));
        return kept.toString();
    }

    /** Blank to a reader: nothing but white space, no-break spaces and zero-width spaces. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Characters::isSpace);
    }

    /** The index of the first character that is not blank; the length where all are. */
    public static int firstVisible(String text) {
        return skip(text, 0, Characters::isSpace);
    }

    /** The text without blanks at both ends. */
    public static String trim(String text) {
        int start = firstVisible(text);
        int end = text.length();
        while (end > start && isSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static int skip(String text, int from, IntPredicate skipped) {
        int index = from;
        while (index < text.length() && skipped.test(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }

    private static boolean plain(int c) {
        return (c >= ' ' && c < 0x7F) || c == '\t' || c == '\n';
    }

    private static void appendPrintable(StringBuilder kept, int c) {
        if (c == 0x0B || c == 0x0C || c == 0x85) {
            kept.append(' ');
        } else if (plain(c) || (c > 0x9F && !isUnusable(c))) {
            kept.appendCodePoint(c);
        }
    }

    private static boolean isUnusable(int c) {
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return loneSurrogate || nonCharacter || c == BYTE_ORDER_MARK;
    }
}
