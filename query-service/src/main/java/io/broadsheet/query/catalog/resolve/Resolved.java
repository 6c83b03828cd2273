package io.broadsheet.query.catalog.resolve;

/**
 * What a batch did.
 *
 * @param marks worked off
 * @param comparisons of two guises
 * @param duplicates pairs of guises that turned out to be one paper
 */
record Resolved(int marks, int comparisons, int duplicates) {

    static final Resolved NOTHING = new Resolved(0, 0, 0);
}
