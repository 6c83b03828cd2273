package io.broadsheet.enrich.clean.latex;

import java.util.Arrays;

/** Which brace closes which, found in one pass so that nested and unbalanced ones cost no search each. */
final class Braces {

    static final int NONE = -1;

    private final int[] closing;

    private Braces(int[] closing) {
        this.closing = closing;
    }

    static Braces of(String text) {
        if (text.indexOf('{') < 0) {
            return new Braces(new int[0]);
        }
        int[] closing = new int[text.length()];
        Arrays.fill(closing, NONE);
        int[] open = new int[(int) text.chars().filter(c -> c == '{').count()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open[depth++] = i;
                case '}' -> {
                    if (depth > 0) {
                        closing[open[--depth]] = i;
                    }
                }
                default -> {
                    // not a brace
                }
            }
        }
        return new Braces(closing);
    }

    /** The brace that closes the one at {@code place}, or {@link #NONE} if there is none before {@code end}. */
    int closing(int place, int end) {
        int at = place < closing.length ? closing[place] : NONE;
        return at < end ? at : NONE;
    }
}
