package io.broadsheet.query.catalog.refresh;

/**
 * What a batch did.
 *
 * @param marks worked off
 * @param papers published
 * @param redirected ids that were published before and lead elsewhere, or nowhere, from now on
 */
record Refreshed(int marks, int papers, int redirected) {

    static final Refreshed NOTHING = new Refreshed(0, 0, 0);
}
