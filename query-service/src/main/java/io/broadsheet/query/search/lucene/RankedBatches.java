package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.SearchQuery;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Documents by a field, each batch behind the last document of the one before. */
final class RankedBatches implements Batches {

    private final IndexSearcher searcher;
    private final Query query;
    private final ByRank byRank;
    private @Nullable Behind last;

    RankedBatches(IndexSearcher searcher, SearchQuery search) {
        this.searcher = searcher;
        this.query = Queries.of(search);
        this.byRank = new ByRank(search.order());
    }

    @Override
    public List<Found> next() throws IOException {
        var found = byRank.best(searcher, query, last, SIZE);
        if (!found.isEmpty()) {
            last = new Behind(found.getLast().rank(), found.getLast().id());
        }
        return found;
    }
}
