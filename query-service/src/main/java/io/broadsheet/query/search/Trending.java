package io.broadsheet.query.search;

import java.time.LocalDate;

/**
 * How sightings, votes and recency make a rank: (sightings + votes) × 2<sup>−age / 3 days</sup>. A paper listed and voted for twice
 * as often ranks like one three days younger.
 *
 * <p>Today is the same for all papers of a list and so does not matter to their order: the logarithm of the formula without it is
 * the day plus three days for each doubling. It changes only when the paper does, is sorted by in the index and means the same on
 * every replica.
 */
public final class Trending {

    private static final double DAYS_PER_DOUBLING = 3;
    private static final int PER_DAY = 1000;

    private Trending() {}

    /** The higher the earlier in the list; thousandths of a day. */
    public static long rank(LocalDate day, int sightings, int votes) {
        var doublings = Math.log(Math.max(1.0, (double) sightings + votes)) / Math.log(2);
        return day.toEpochDay() * PER_DAY + Math.round(doublings * DAYS_PER_DOUBLING * PER_DAY);
    }
}
