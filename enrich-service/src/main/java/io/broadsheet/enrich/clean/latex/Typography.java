package io.broadsheet.enrich.clean.latex;

/** Ties, quotation marks and dashes as LaTeX writes them. Each method reads at a place and answers where to go on. */
final class Typography {

    private static final int LONGEST_QUOTATION = 80;

    private final String text;
    private final StringBuilder out;

    Typography(String text, StringBuilder out) {
        this.text = text;
        this.out = out;
    }

    /** A tie is a blank; before a number or after a slash the sign means itself: {@code ~11 trillion}, {@code /~name}. */
    int tie(int at, int end) {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        char after = at + 1 < end ? text.charAt(at + 1) : ' ';
        boolean aboutANumber = (Character.isDigit(after) || after == '.') && !Character.isLetter(before);
        boolean range = Character.isWhitespace(before) && Character.isWhitespace(after) && isBetweenNumbers(at, end);
        out.append(aboutANumber || range || before == '/' ? '~' : ' ');
        return at + 1;
    }

    private boolean isBetweenNumbers(int at, int end) {
        int after = Blanks.skip(text, at + 1, end);
        int before = at - 1;
        while (Blanks.isAt(text, before)) {
            before--;
        }
        return after < end
                && Character.isDigit(text.charAt(after))
                && before >= 0
                && (Character.isDigit(text.charAt(before)) || text.charAt(before) == '%');
    }

    int apostrophe(int at, int end) {
        if (at + 1 < end && text.charAt(at + 1) == '\'') {
            out.append('"');
            return at + 2;
        }
        out.append('\'');
        return at + 1;
    }

    int backtick(int at, int end) {
        if (at + 1 < end && text.charAt(at + 1) == '`') {
            out.append('"');
            return at + 2;
        }
        out.append(opensQuotation(at, end) ? '\'' : '`');
        return at + 1;
    }

    /** {@code `so'}, but neither code between two backticks nor a mistyped apostrophe. */
    private boolean opensQuotation(int at, int end) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(end, at + LONGEST_QUOTATION); i++) {
            if (text.charAt(i) == '`') {
                return false;
            }
            if (text.charAt(i) == '\'' && !(i + 1 < end && Character.isLetter(text.charAt(i + 1)))) {
                return i > at + 1;
            }
        }
        return false;
    }

    /** Two or three hyphens between blanks or between words are a dash, before a word an option. */
    int hyphens(int at, int end) {
        int after = at;
        while (after < end && text.charAt(after) == '-') {
            after++;
        }
        int count = after - at;
        if (isDash(count, at, after, end)) {
            out.append(count == 2 ? '–' : '—');
        } else {
            out.append(text, at, after);
        }
        return after;
    }

    private boolean isDash(int count, int at, int after, int end) {
        boolean inside = at > 0 && after < end;
        return inside
                && (count == 2 || count == 3)
                && Blanks.isAt(text, at - 1) == Blanks.isAt(text, after)
                && text.charAt(after) != '>';
    }
}
