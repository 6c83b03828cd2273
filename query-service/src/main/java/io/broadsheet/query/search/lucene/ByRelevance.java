package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Position.Shown;
import io.broadsheet.query.search.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Papers by score, in two steps: what costs much is looked at only for the best of what matches. */
final class ByRelevance {

    private static final int REFINED = 200;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id);

    private final QueryText text;

    ByRelevance(QueryText text) {
        this.text = text;
    }

    /** However scores changed since, among the best n + m papers at least n are not among m shown. */
    List<Found> best(IndexSearcher searcher, Query query, Shown before, int most) throws IOException {
        var seen = new HashSet<>(before.hashes());
        var window = Math.max(REFINED, seen.size() + most);
        var matching = searcher.search(query, new TopScoreDocCollectorManager(window, null, 1));
        var refined = QueryRescorer.rescore(searcher, matching, new TextQueries(text).refining(), 1, window);
        return found(searcher, refined).stream()
                .sorted(BEST_FIRST)
                .filter(found -> !seen.contains(Shown.hash(found.id())))
                .limit(most)
                .toList();
    }

    /** By one query only. */
    static List<Found> best(IndexSearcher searcher, Query query, int most) throws IOException {
        var docs = searcher.search(query, new TopScoreDocCollectorManager(most, null, 1));
        return found(searcher, docs).stream().sorted(BEST_FIRST).limit(most).toList();
    }

    private static List<Found> found(IndexSearcher searcher, TopDocs docs) throws IOException {
        Arrays.sort(docs.scoreDocs, Comparator.comparingInt(doc -> doc.doc));
        var ids = new Ids(searcher);
        var found = new ArrayList<Found>();
        for (var doc : docs.scoreDocs) {
            found.add(new Found(doc.doc, ids.of(doc.doc), 0, doc.score));
        }
        return found;
    }
}
