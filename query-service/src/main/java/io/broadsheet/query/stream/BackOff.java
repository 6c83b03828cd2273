package io.broadsheet.query.stream;

import java.time.Duration;

/** Waits between attempts, each twice the one before, up to the longest. */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after that many failures in a row, from 1. */
    public Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
