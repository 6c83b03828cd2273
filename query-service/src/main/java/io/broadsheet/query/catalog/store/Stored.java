package io.broadsheet.query.catalog.store;

/**
 * What became of a batch.
 *
 * @param inserted records that the catalogue did not have
 * @param replaced records read anew by a higher version
 */
record Stored(int inserted, int replaced) {

    static final Stored NOTHING = new Stored(0, 0);

    boolean changedAnything() {
        return inserted + replaced > 0;
    }
}
