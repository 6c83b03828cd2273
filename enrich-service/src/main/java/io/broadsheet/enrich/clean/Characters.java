package io.broadsheet.enrich.clean;

import java.text.Normalizer;

/** Characters that cannot be seen, that come in several guises, or that would harm a reader. */
final class Characters {

    /** More marks than this on one letter are not writing. */
    private static final int MOST_MARKS = 6;

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Characters() {}

    /**
     * NFC, without controls, soft hyphens, direction marks, zero-width characters (joiners stay between letters of
     * scripts that need them), non-characters and lone surrogates; one kind of blank; typographic ligatures as letters.
     */
    static String tidy(String text) {
        if (text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\n')) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                append(c, tidy);
            }
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    private static void append(int c, StringBuilder tidy) {
        if (Character.isWhitespace(c) || c == 0x85) {
            tidy.append(c == '\n' ? '\n' : ' ');
        } else if (c >= 0xfb00 && c <= 0xfb06) {
            tidy.append(LIGATURES[c - 0xfb00]);
        } else if (c == 0x2010 || c == 0x2011) {
            tidy.append('-');
        } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            tidy.append(' ');
        } else if (isShown(c, tidy)) {
            tidy.appendCodePoint(c);
        }
    }

    private static boolean isShown(int c, StringBuilder before) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> (c == 0x200c || c == 0x200d) && joins(before);
            case Character.UNASSIGNED -> (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
            default -> c != 0x034f && c != 0x115f && c != 0x1160 && c != 0x3164 && c != 0xffa0;
        };
    }

    /** Joiners shape Arabic, Indic and other letters and emoji; after Latin, Greek or Cyrillic they only hide. */
    private static boolean joins(StringBuilder before) {
        return !before.isEmpty() && before.codePointBefore(before.length()) >= 0x0590;
    }
}
