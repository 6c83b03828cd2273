package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Tokens;

/** What sort of word it is, by its end. */
final class WordEnds {

    private static final String[] OF_ADJECTIVES = {
        "ive", "al", "ic", "ous", "able", "ible", "ary", "ful", "less", "ed", "ese", "an", "ent", "ant", "ual"
    };

    private WordEnds() {}

    static boolean isAdjective(Tokens tokens, int token) {
        int length = tokens.end(token) - tokens.start(token);
        for (String end : OF_ADJECTIVES) {
            if (length > end.length() + 2 && tokens.text().startsWith(end, tokens.end(token) - end.length())) {
                return true;
            }
        }
        return false;
    }
}
