package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.Position;
import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.Position.Shown;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One search in one snapshot. Counting and ranking are two passes, because ranking alone can pass over most of what
 * matches, which is more than what the second pass costs.
 */
final class Searches {

    private static final SortField BY_ID = new SortField(Field.ID.label(), SortField.Type.STRING);

    private final Snapshot snapshot;
    private final PaperDocuments documents;
    private final SearchQuery search;
    private final Query query;

    Searches(Snapshot snapshot, PaperDocuments documents, SearchQuery search) {
        this.snapshot = snapshot;
        this.documents = documents;
        this.search = search;
        this.query = Queries.of(search);
    }

    SearchResult result() throws IOException {
        var facets = new EnumMap<CountedField, List<Count>>(CountedField.class);
        var total = countInto(facets);
        return search.order() == SortOrder.RELEVANCE ? relevant(total, facets) : sorted(total, facets);
    }

    private long countInto(Map<CountedField, List<Count>> facets) throws IOException {
        if (search.facets().isEmpty() || search.isForEverything()) {
            search.facets().forEach(field -> facets.put(field, commonest(snapshot.counts(field))));
            return snapshot.searcher().count(query);
        }
        var found = snapshot.searcher().search(query, new FacetsCollectorManager());
        for (var field : search.facets()) {
            facets.put(field, FacetCounts.of(snapshot, field, found));
        }
        return found.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    private static List<Count> commonest(List<Count> counts) {
        return counts.subList(0, Math.min(SearchResult.FACET_VALUES, counts.size()));
    }

    private SearchResult sorted(long total, Map<CountedField, List<Count>> facets) throws IOException {
        var rank = search.order() == SortOrder.TRENDING ? Field.TRENDING : Field.DAY;
        var sort = new Sort(new SortField(rank.label(), SortField.Type.LONG, true), BY_ID);
        var docs = top(sort, search.limit() + 1, fieldDoc(search.after()));
        var shown = docs.subList(0, Math.min(search.limit(), docs.size()));
        var next = docs.size() > shown.size() && !shown.isEmpty() ? behind(shown.getLast()) : null;
        return new SearchResult(hits(shown, false), total, facets, next);
    }

    private SearchResult relevant(long total, Map<CountedField, List<Count>> facets) throws IOException {
        var before = search.after() instanceof Shown shown ? shown : Shown.NOTHING;
        var limit = Math.min(search.limit(), Shown.MOST - before.hashes().size());
        var docs = unseen(before, limit + 1);
        var shown = docs.subList(0, Math.min(limit, docs.size()));
        var all = before.and(shown.stream().map(Searches::id).toList());
        var more =
                docs.size() > shown.size() && !shown.isEmpty() && all.hashes().size() < Shown.MOST;
        return new SearchResult(hits(shown, true), total, facets, more ? all : null);
    }

    /** However scores changed since, among the best n + m papers at least n are not among m shown. */
    private List<FieldDoc> unseen(Shown before, int most) throws IOException {
        var seen = new HashSet<>(before.hashes());
        var docs = top(new Sort(SortField.FIELD_SCORE, BY_ID), seen.size() + most, null);
        return docs.stream()
                .filter(doc -> !seen.contains(Shown.hash(id(doc))))
                .limit(most)
                .toList();
    }

    private List<FieldDoc> top(Sort sort, int most, @Nullable FieldDoc after) throws IOException {
        var top = snapshot.searcher().search(query, new TopFieldCollectorManager(sort, most, after, 1));
        return Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    private List<Hit> hits(List<FieldDoc> docs, boolean scored) throws IOException {
        var stored = snapshot.searcher().storedFields();
        var highlights = search.highlighted() ? new Highlights(search.text()) : null;
        var hits = new ArrayList<Hit>();
        for (var doc : docs) {
            var paper = documents.paper(stored, doc.doc);
            var score = scored ? (Float) doc.fields[0] : null;
            hits.add(new Hit(paper, score, highlights == null ? List.of() : highlights.of(paper)));
        }
        return List.copyOf(hits);
    }

    private static @Nullable FieldDoc fieldDoc(@Nullable Position after) {
        return after instanceof Behind behind
                ? new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {behind.rank(), new BytesRef(behind.id())})
                : null;
    }

    private static Behind behind(FieldDoc doc) {
        return new Behind((Long) doc.fields[0], id(doc));
    }

    private static String id(FieldDoc doc) {
        return ((BytesRef) doc.fields[1]).utf8ToString();
    }
}
