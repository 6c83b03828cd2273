package io.broadsheet.enrich.tag.text;

/** What a word says about a text's subject. */
public enum WordClass {
    /** Nothing; it parts phrases. */
    STOP,
    /** Nothing, but it may stand in a phrase. */
    NOISE,
    /** Little, as half of the papers have it. */
    COMMON,
    /** An ending in -ly that makes no adverb. */
    KEEP,
    TERM
}
