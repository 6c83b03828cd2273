package io.broadsheet.query.catalog.store;

/**
 * What became of a batch.
 *
 * @param inserted records that the catalogue did not have
 * @param replaced records read anew by a higher version
 * @param merged papers that became part of another
 */
record Stored(int inserted, int replaced, int merged) {

    static final Stored NOTHING = new Stored(0, 0, 0);

    boolean changedAnything() {
        return inserted + replaced + merged > 0;
    }
}
