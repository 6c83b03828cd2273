package io.broadsheet.ingest.unpack;

import java.time.Duration;

/**
 * What one dropped file may cost.
 *
 * @param expandedBytes the most bytes that may come out of its compressions and archives, in all
 * @param expansionRatio how many times the bytes that went in they may be
 * @param entries the most entries of an archive, folders included
 * @param depth how many compressions may be wrapped around one another
 * @param time the longest that one reading may take, waiting for the broker not counted
 */
public record Bounds(long expandedBytes, int expansionRatio, int entries, int depth, Duration time) {

    /** The same with less to unpack. */
    public Bounds withExpandedBytes(long left) {
        return new Bounds(left, expansionRatio, entries, depth, time);
    }

    /** The same within less time. */
    public Bounds within(Duration atMost) {
        return time.compareTo(atMost) <= 0 ? this : new Bounds(expandedBytes, expansionRatio, entries, depth, atMost);
    }
}
