package io.broadsheet.query.catalog.identity;

/** What two author lists say of each other. */
enum Authorship {
    /** At least half of all the names are in both lists. */
    SAME,
    /** At least half of the shorter list is in the other: names were added, or the list was cut. */
    SHARED,
    /** Some name is in both: enough not to be strangers, too little to be proof. */
    PARTLY,
    /** No name in common. */
    OTHER,
    /** One of the lists is missing or names no person: never evidence, for or against. */
    UNKNOWN;

    boolean isShared() {
        return this == SAME || this == SHARED;
    }
}
