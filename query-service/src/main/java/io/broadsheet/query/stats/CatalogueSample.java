package io.broadsheet.query.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is counted in the tables now and then.
 *
 * @param duplicates records beside the first of their paper
 * @param unresolved marks that wait for the resolver, counted up to a million
 * @param dirty marks that wait for the refresher, counted up to a million
 * @param openDumps received, and neither complete nor rejected
 * @param newestPaper when the last dump that brought a new paper was complete; null before the first
 */
record CatalogueSample(
        long papers,
        long records,
        long duplicates,
        long unresolved,
        long dirty,
        long openDumps,
        @Nullable Instant newestPaper,
        long lettersWaiting,
        long noticesWaiting,
        long subscriptions,
        long alerts) {

    static final CatalogueSample NOTHING = new CatalogueSample(0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0);
}
