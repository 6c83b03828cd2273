package io.broadsheet.enrich.clean.latex;

/**
 * What a LaTeX command means.
 *
 * @param value the text of a sign, the combining mark of an accent, else empty
 */
record Command(Action action, String value) {

    enum Action {
        SIGN,
        LETTER,
        WORD,
        ARGUMENT,
        SECOND,
        QUOTED,
        ASIDE,
        SUPER,
        SUB,
        OVER,
        LINK,
        DECLARATION,
        DROPPED,
        BLANK,
        SPACE,
        FRACTION,
        ROOT,
        CODEPOINT
    }
}
