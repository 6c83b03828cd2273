package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;

/** How words are written. */
enum Casing {
    /** As other words are, or as all words of a title. */
    PLAIN,
    /** With a capital within a sentence, or in camel case, or with digits. */
    NAME,
    /** A short form in capitals. */
    CAPITALS;

    static Casing of(Tokens tokens, int first, int last, boolean title) {
        Casing casing = PLAIN;
        boolean capital = !title && tokens.gap(first) != Gap.SENTENCE;
        for (int i = first; i <= last; i++) {
            Casing word = ofWord(tokens, i);
            casing = word.compareTo(casing) > 0 ? word : casing;
            capital &= tokens.gap(i) == Gap.HYPHEN
                    || Character.isUpperCase(tokens.text().charAt(tokens.start(i)));
        }
        return capital && casing == PLAIN ? NAME : casing;
    }

    private static Casing ofWord(Tokens tokens, int token) {
        int upper = 0;
        int end = tokens.end(token);
        for (int i = tokens.start(token) + 1; i < end; i++) {
            upper += Character.isUpperCase(tokens.text().charAt(i)) ? 1 : 0;
        }
        if (upper == 0) {
            return tokens.gap(token) == Gap.NONE ? NAME : PLAIN;
        }
        return upper == end - tokens.start(token) - 1
                        && Character.isUpperCase(tokens.text().charAt(tokens.start(token)))
                ? CAPITALS
                : NAME;
    }
}
