package io.broadsheet.query.catalog.identity;

/** What two author lists say of each other. */
enum Authorship {
    /** At least half of all the names are in both lists. */
    SAME,
    /** At least half of the shorter list is in the other: names were added, or the list was cut. */
    SHARED,
    /** Somebody is in both. */
    PARTLY,
    /** Nobody is in both, but some surname: a Wang and another Wang, or a Bob and a Robert. */
    NAMESAKES,
    /** No surname in common. */
    OTHER,
    /** One of the lists is missing or names no person: never evidence, for or against. */
    UNKNOWN;

    boolean isShared() {
        return this == SAME || this == SHARED;
    }
}
