package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.text.GeneralWords;
import io.broadsheet.enrich.tag.text.Tokens;
import io.broadsheet.enrich.tag.text.WordClass;

/** How much a name says by its form alone, from little to much. */
enum NameShape {
    /** Nothing but words that half of the papers have. */
    GENERAL,
    WORD,
    /** In capitals, or with one within. */
    SHORT_FORM,
    WORDS,
    LONG;

    static NameShape of(Tokens tokens, int first, int last) {
        boolean general = true;
        for (int token = first; token <= last && general; token++) {
            WordClass meaning = GeneralWords.classOf(tokens.word(token));
            general = meaning != WordClass.TERM && meaning != WordClass.KEEP;
        }
        if (general) {
            return GENERAL;
        }
        if (last > first) {
            return last > first + 1 ? LONG : WORDS;
        }
        int second = tokens.start(first) + 1;
        boolean capital = second < tokens.end(first)
                && Character.isUpperCase(tokens.text().charAt(second));
        return capital ? SHORT_FORM : WORD;
    }
}
