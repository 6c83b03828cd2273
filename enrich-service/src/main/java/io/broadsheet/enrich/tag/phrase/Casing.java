package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;

/** Tells names by how they are written. */
final class Casing {

    private Casing() {}

    /** Whether a word has a capital inside or a number glued on, or begins with a capital within a sentence. */
    static boolean isName(Tokens tokens, int first, int last, boolean title) {
        boolean capital = !title && tokens.gap(first) != Gap.SENTENCE;
        for (int token = first; token <= last; token++) {
            if ((token > first && tokens.gap(token) == Gap.NONE) || hasCapitalInside(tokens, token)) {
                return true;
            }
            capital &= Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
        }
        return capital;
    }

    private static boolean hasCapitalInside(Tokens tokens, int token) {
        for (int i = tokens.start(token) + 1; i < tokens.end(token); i++) {
            if (Character.isUpperCase(tokens.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
