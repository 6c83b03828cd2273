package io.broadsheet.query.catalog.resolve;

/**
 * What a batch did.
 *
 * @param marks worked off
 * @param comparisons of two guises
 */
record Resolved(int marks, int comparisons) {

    static final Resolved NOTHING = new Resolved(0, 0);
}
