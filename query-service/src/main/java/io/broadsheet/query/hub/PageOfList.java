package io.broadsheet.query.hub;

import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.Position;
import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.Position.Skipped;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page by its number. The papers before it are passed over in bounded steps of which only the last paper is read, and none
 * where it is past the end.
 *
 * @param more whether there is another page
 */
record PageOfList(List<Hit> hits, boolean more) {

    static final PageOfList EMPTY = new PageOfList(List.of(), false);

    /** Page {@code number} from 0 of a sorted query, whose limit is the size of a page. */
    static PageOfList of(SearchEngine search, SearchQuery query, int number) {
        return of(search, query, number, Skipped.MOST);
    }

    static PageOfList of(SearchEngine search, SearchQuery query, int number, int mostAtOnce) {
        var before = (long) number * query.limit();
        if (number > 0 && before >= search.search(with(query, null, 0)).total()) {
            return EMPTY;
        }
        Behind from = null;
        for (; before > mostAtOnce; before -= mostAtOnce) {
            var step = search.search(with(query, new Skipped(from, mostAtOnce - 1), 1));
            if (!(step.next() instanceof Behind further)) {
                return EMPTY;
            }
            from = further;
        }
        var page = search.search(with(query, new Skipped(from, (int) before), query.limit()));
        return new PageOfList(page.hits(), page.next() != null);
    }

    private static SearchQuery with(SearchQuery query, @Nullable Position after, int limit) {
        return new SearchQuery(query.text(), query.filters(), query.order(), limit, after, List.of(), false);
    }
}
