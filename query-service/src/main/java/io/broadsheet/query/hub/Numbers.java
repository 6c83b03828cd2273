package io.broadsheet.query.hub;

import io.broadsheet.query.api.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers among the parameters. */
final class Numbers {

    /** More would not fit into an int. */
    private static final Pattern SMALL = Pattern.compile("\\d{1,9}");

    private static final Pattern WHOLE = Pattern.compile("\\d+");

    private Numbers() {}

    /** A limit from 1 to {@code most}. */
    static int limit(@Nullable String text, int fallback, int most) {
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        var limit = SMALL.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > most) {
            throw Problem.badRequest("limit must be a whole number from 1 to " + most);
        }
        return limit;
    }

    /** The number of a page from 0; one that is too large for an int is beyond every end. */
    static int page(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw Problem.badRequest("p must be the number of a page: 0 for the first, 1 for the second");
        }
        return SMALL.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
