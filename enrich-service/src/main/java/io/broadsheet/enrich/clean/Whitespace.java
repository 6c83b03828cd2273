package io.broadsheet.enrich.clean;

import java.util.Set;

/** Blanks and line ends. */
final class Whitespace {

    /** After these a hyphen at a line's end stands for a part of a word left out: "pre- and post-training". */
    private static final Set<String> JOINING = Set.of("and", "or", "to", "nor", "und", "et", "y", "e");

    private Whitespace() {}

    /** One blank for each run of blanks and line ends, none at either end; a word wrapped at its hyphen becomes whole. */
    static String collapse(String text) {
        if (!needsIt(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c)) {
                line.append(c);
                at++;
                continue;
            }
            int next = skip(text, at);
            if (!line.isEmpty() && next < text.length() && !isWrappedWord(text, at, next)) {
                line.append(' ');
            }
            at = next;
        }
        return line.toString();
    }

    private static boolean needsIt(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (blank && (afterBlank || c != ' ')) {
                return true;
            }
            afterBlank = blank;
        }
        return afterBlank && !text.isEmpty();
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWrappedWord(String text, int blank, int next) {
        return blank >= 2
                && text.charAt(blank - 1) == '-'
                && Character.isLetter(text.charAt(blank - 2))
                && Character.isLowerCase(text.charAt(next))
                && text.substring(blank, next).indexOf('\n') >= 0
                && !JOINING.contains(wordAt(text, next));
    }

    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 4 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
