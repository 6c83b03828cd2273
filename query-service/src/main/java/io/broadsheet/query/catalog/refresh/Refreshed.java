package io.broadsheet.query.catalog.refresh;

/** How many marks a batch worked off, and how many papers it published. */
record Refreshed(int marks, int papers) {

    static final Refreshed NOTHING = new Refreshed(0, 0);
}
