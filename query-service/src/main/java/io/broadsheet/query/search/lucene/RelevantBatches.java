package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Position.Shown;
import io.broadsheet.query.search.SearchQuery;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Documents by score: first the best ones in the refined order of lists, then the rest by the score of the search alone, since
 * refining costs too much for all.
 */
final class RelevantBatches implements Batches {

    private static final int REFINED = 200;

    private final IndexSearcher searcher;
    private final SearchQuery search;
    private final Query query;
    private @Nullable Set<Integer> refined;
    private @Nullable ScoreDoc last;

    RelevantBatches(IndexSearcher searcher, SearchQuery search) {
        this.searcher = searcher;
        this.search = search;
        this.query = Queries.of(search);
    }

    @Override
    public List<Found> next() throws IOException {
        var first = refined;
        if (first == null) {
            var best = new ByRelevance(search.text()).best(searcher, query, Shown.NOTHING, REFINED);
            refined = best.stream().map(Found::doc).collect(Collectors.toUnmodifiableSet());
            return best;
        }
        return rest(first);
    }

    /** Empty only at the end, because a full batch has more documents than are refined. */
    private List<Found> rest(Set<Integer> first) throws IOException {
        var docs = searcher.search(query, new TopScoreDocCollectorManager(SIZE, last, 1)).scoreDocs;
        if (docs.length == 0) {
            return List.of();
        }
        last = docs[docs.length - 1];
        return Arrays.stream(docs)
                .filter(doc -> !first.contains(doc.doc))
                .map(doc -> new Found(doc.doc, "", 0, doc.score))
                .toList();
    }
}
