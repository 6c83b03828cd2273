package io.broadsheet.query.api;

import org.jspecify.annotations.Nullable;

/** How many items a page has: 20, or what {@code limit=} says within 1..200. */
public final class Limit {

    private static final int DEFAULT = 20;
    /** The most that lists and feeds take. */
    public static final int MOST = 200;

    private Limit() {}

    /**
     * Reads the parameter.
     *
     * @throws Problem 400, where it is not a whole number within bounds
     */
    public static int parse(@Nullable String text) {
        return parse(text, DEFAULT, MOST);
    }

    /**
     * Reads the parameter of what has other bounds than a page.
     *
     * @param standard where it is not given
     * @throws Problem 400, where it is not a whole number from 1 to {@code most}
     */
    public static int parse(@Nullable String text, int standard, int most) {
        if (text == null || text.isEmpty()) {
            return standard;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of bounds
        }
        throw Problem.badRequest("limit must be a whole number from 1 to " + most);
    }
}
