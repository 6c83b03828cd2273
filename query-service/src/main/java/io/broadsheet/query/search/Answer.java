package io.broadsheet.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to people who may have misspelt what they look for.
 *
 * @param didYouMean a query that finds more; null where there is no better one
 * @param corrected whether the result is that of {@code didYouMean}, because what was typed has a word that no paper has,
 *     or found nothing
 */
public record Answer(SearchResult result, @Nullable String didYouMean, boolean corrected) {

    /** A rare word may be just that: a better known one is only offered where it finds this many times as much. */
    private static final int MUCH_MORE = 20;

    /** Searches for the query, and where its words are hardly known, for what was probably meant. */
    public static Answer of(SearchEngine engine, SearchQuery query) {
        var typed = engine.search(query);
        return engine.corrected(query, typed.total())
                .map(correction -> better(engine, query, typed, correction))
                .orElseGet(() -> asTyped(typed));
    }

    private static Answer better(SearchEngine engine, SearchQuery query, SearchResult typed, Correction correction) {
        var other = query.saying(correction.text());
        if (correction.needed() || typed.total() == 0) {
            var found = engine.search(other);
            return found.total() == 0 ? asTyped(typed) : new Answer(found, correction.typed(), true);
        }
        var finds = engine.search(other.counting(List.of()).limitedTo(0)).total();
        return finds < typed.total() * MUCH_MORE ? asTyped(typed) : new Answer(typed, correction.typed(), false);
    }

    private static Answer asTyped(SearchResult typed) {
        return new Answer(typed, null, false);
    }
}
