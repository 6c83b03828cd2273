package io.broadsheet.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total exact, over all pages
 * @param next the cursor of the next page; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items, @Nullable Long total, @Nullable String next) {

    /**
     * A page of up to {@code limit} of the rows found, where a query asked for one more than that to see whether the list
     * goes on.
     *
     * @param cursorAfter the cursor that continues behind a row
     */
    public static <R, T> Page<T> of(
            List<R> found, int limit, long total, Function<R, T> shown, Function<R, Cursor> cursorAfter) {
        var more = found.size() > limit;
        var rows = more ? found.subList(0, limit) : found;
        var next = more ? cursorAfter.apply(rows.getLast()).text() : null;
        return new Page<>(rows.stream().map(shown).toList(), total, next);
    }
}
