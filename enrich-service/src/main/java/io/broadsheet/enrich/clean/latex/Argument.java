package io.broadsheet.enrich.clean.latex;

/** Where a command's argument stands: from (inclusive), to (exclusive), and where the text goes on after it. */
record Argument(int from, int to, int after) {

    /** The braces, the command or the one character at {@code place} or after blanks; empty where nothing follows. */
    static Argument at(int place, int end, String text, Braces braces) {
        int at = Blanks.skip(text, place, end);
        if (at >= end || text.charAt(at) == '$' || text.charAt(at) == '}') {
            return new Argument(place, place, place);
        }
        return switch (text.charAt(at)) {
            case '{' -> inBraces(at, end, braces);
            case '\\' -> command(at, end, text);
            default -> new Argument(at, at + charCount(at, end, text), at + charCount(at, end, text));
        };
    }

    /** The same where only braces make an argument: a command without them has an empty one. */
    static Argument bracedAt(int place, int end, String text, Braces braces) {
        int at = Blanks.skip(text, place, end);
        return at < end && text.charAt(at) == '{' ? inBraces(at, end, braces) : new Argument(place, place, place);
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Braces that are never closed, in a cut text, count as not there. */
    private static Argument inBraces(int open, int end, Braces braces) {
        int close = braces.closing(open, end);
        return close == Braces.NONE
                ? new Argument(open + 1, open + 1, open + 1)
                : new Argument(open + 1, close, close + 1);
    }

    private static Argument command(int at, int end, String text) {
        int after = at + 1;
        while (after < end && isNameLetter(text.charAt(after))) {
            after++;
        }
        int stop = Math.min(end, Math.max(after, at + 2));
        // TeX ends a command's name by a blank, which is none of the text: Garc\'\i a
        return new Argument(at, stop, after > at + 1 ? Blanks.skip(text, stop, end) : stop);
    }

    static boolean isNameLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int charCount(int at, int end, String text) {
        return Math.min(end - at, Character.charCount(text.codePointAt(at)));
    }
}
