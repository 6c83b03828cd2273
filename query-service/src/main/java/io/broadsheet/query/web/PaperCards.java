package io.broadsheet.query.web;

import io.broadsheet.query.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of papers.
 *
 * @param total on all pages
 * @param next address of the next page; null at the end
 */
public record PaperCards(
        List<PaperCard> papers, long total, @Nullable String next) {

    static PaperCards of(SearchResult result, @Nullable String next) {
        return new PaperCards(result.hits().stream().map(PaperCard::of).toList(), result.total(), next);
    }

    public boolean isEmpty() {
        return papers.isEmpty();
    }
}
