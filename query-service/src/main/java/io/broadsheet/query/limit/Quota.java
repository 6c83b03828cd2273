package io.broadsheet.query.limit;

import java.time.Duration;

/**
 * How many requests one address may make.
 *
 * @param name letters only, for the headers
 * @param requests so many at once, after which the allowance comes back evenly over the window; 0: any number
 * @param window at least a second
 */
public record Quota(String name, int requests, Duration window) {

    public Quota {
        if (requests < 0 || window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("the quota '" + name
                    + "' must be 0 or more requests within 1s or more, not " + requests + " within " + window);
        }
    }

    boolean isOff() {
        return requests == 0;
    }

    /** After how long one request more is allowed. */
    long nanosPerRequest() {
        return Math.max(1, window.toNanos() / requests);
    }

    /** For the header {@code RateLimit-Policy}. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }
}
