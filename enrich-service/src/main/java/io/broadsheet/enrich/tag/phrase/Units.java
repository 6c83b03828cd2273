package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.GeneralWords;
import io.broadsheet.enrich.tag.text.Tokens;
import io.broadsheet.enrich.tag.text.WordClass;

/** The words of a text as a reader sees them: "GPT-4o" and "text-to-image" are one each. */
final class Units {

    /** Of the class of a word, or a number, or part of nothing. */
    enum Kind {
        BREAK,
        NOISE,
        COMMON,
        TERM
    }

    private final Tokens tokens;
    private final int[] firsts;
    private final Kind[] kinds;
    private int size;
    private int stops;

    Units(Tokens tokens) {
        this.tokens = tokens;
        firsts = new int[tokens.size() + 1];
        kinds = new Kind[tokens.size()];
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            while (tokens.gap(end) == Gap.NONE || tokens.gap(end) == Gap.HYPHEN) {
                end++;
            }
            firsts[size] = at;
            kinds[size++] = kind(at, end);
            at = end;
        }
        firsts[size] = tokens.size();
    }

    int size() {
        return size;
    }

    /** How many units part phrases: more than a fifth in English, hardly any in other languages. */
    int stops() {
        return stops;
    }

    Kind kind(int unit) {
        return kinds[unit];
    }

    int firstToken(int unit) {
        return firsts[unit];
    }

    int lastToken(int unit) {
        return firsts[unit + 1] - 1;
    }

    /** Whether a unit follows the one before it with no more than a blank between. */
    boolean follows(int unit) {
        return tokens.gap(firsts[unit]) == Gap.BLANK;
    }

    private Kind kind(int first, int end) {
        if (end - first == 1) {
            return ofWord(first);
        }
        Kind kind = Kind.BREAK;
        boolean word = false;
        for (int i = first; i < end; i++) {
            Kind part = ofWord(i);
            word |= Character.isLetter(tokens.text().charAt(tokens.start(i)));
            kind = part.compareTo(kind) > 0 ? part : kind;
        }
        boolean mixed = tokens.gap(first + 1) == Gap.NONE;
        if (!word || (!mixed && kind == Kind.NOISE)) {
            // large-scale, state-of-the-art
            return Kind.BREAK;
        }
        return mixed ? Kind.TERM : kind;
    }

    private Kind ofWord(int token) {
        int start = tokens.start(token);
        char first = tokens.text().charAt(start);
        if (!Character.isLetter(first) || first > 0x24f || tokens.end(token) - start < 2) {
            return Kind.BREAK;
        }
        WordClass meaning = GeneralWords.classOf(tokens.word(token));
        return switch (meaning) {
            case STOP -> stop();
            case NOISE -> Kind.NOISE;
            case COMMON -> Kind.COMMON;
            case KEEP -> Kind.TERM;
            case TERM -> isAdverb(token) ? stop() : Kind.TERM;
        };
    }

    private Kind stop() {
        stops++;
        return Kind.BREAK;
    }

    private boolean isAdverb(int token) {
        int end = tokens.end(token);
        return end - tokens.start(token) > 4 && tokens.text().startsWith("ly", end - 2);
    }
}
