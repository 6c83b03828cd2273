package io.broadsheet.enrich.tag.text;

/** Gives words their numbers. */
@FunctionalInterface
interface WordNumbers {

    /** The number of a word in its normal form, which is the first {@code length} letters. */
    int of(char[] word, int length);
}
