package io.broadsheet.enrich.tag.text;

/** Gives words their numbers. */
@FunctionalInterface
interface WordNumbers {

    /** @param word in its normal form, up to {@code length} */
    int of(char[] word, int length);
}
