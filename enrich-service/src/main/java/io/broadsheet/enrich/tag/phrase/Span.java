package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Tokens;

/** From the first to the last token of a text. */
public record Span(Tokens tokens, int first, int last) {

    public int start() {
        return tokens.start(first);
    }

    public int end() {
        return tokens.end(last);
    }

    public String surface() {
        return tokens.text().substring(start(), end());
    }

    /** Whether the other's words stand in a row in this one, in whatever form. */
    boolean holds(Span other) {
        int length = other.last - other.first;
        for (int at = first; at + length <= last; at++) {
            int same = 0;
            while (same <= length && tokens.word(at + same) == other.tokens.word(other.first + same)) {
                same++;
            }
            if (same > length) {
                return true;
            }
        }
        return false;
    }
}
