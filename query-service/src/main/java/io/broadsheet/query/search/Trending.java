package io.broadsheet.query.search;

import java.time.LocalDate;

/** How sightings and recency make a rank: a paper sighted twice as often ranks like one listed three days later. */
public final class Trending {

    private static final double DAYS_PER_DOUBLING = 3;
    private static final int PER_DAY = 1000;

    private Trending() {}

    /** The higher the earlier in the list. It does not depend on today, so that it is computed once per change of a paper. */
    public static long rank(LocalDate day, int sightings) {
        var doublings = Math.log(Math.max(1, sightings)) / Math.log(2);
        return day.toEpochDay() * PER_DAY + Math.round(doublings * DAYS_PER_DOUBLING * PER_DAY);
    }
}
