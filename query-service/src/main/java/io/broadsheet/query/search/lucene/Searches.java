package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.Position.Shown;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SortOrder;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.Query;

/**
 * One search in one snapshot. Counting and ranking are two passes, because ranking alone can pass over most of what
 * matches, which is more than what the second pass costs.
 */
final class Searches {

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

    static List<Hit> similar(Snapshot snapshot, PaperDocuments documents, Paper paper, int most) throws IOException {
        var query = new Similar(snapshot.reader(), paper).query();
        var found = ByRelevance.best(snapshot.searcher(), query, most);
        return new Hits(snapshot, documents, true, null).of(found);
    }

    static SearchResult among(Snapshot snapshot, PaperDocuments documents, Collection<String> ids, SearchQuery search)
            throws IOException {
        var query = Queries.among(ids, search);
        var ranked = search.order() == SortOrder.RELEVANCE;
        var found = ranked
                ? new ByRelevance(search.text()).best(snapshot.searcher(), query, Shown.NOTHING, search.limit())
                : new ByRank(search.order()).best(snapshot.searcher(), query, null, search.limit());
        var hits = new Hits(snapshot, documents, ranked, null).of(found);
        return new SearchResult(hits, snapshot.searcher().count(query), Map.of(), null);
    }

    /** Pages name dozens of tags, mostly the same. */
    static Optional<Tag> tag(Snapshot snapshot, PaperDocuments documents, String id) throws IOException {
        return snapshot.tags()
                .get(
                        id,
                        () -> newestTagged(snapshot, documents, id)
                                .flatMap(paper -> paper.tags().stream()
                                        .filter(tag -> tag.id().equals(id))
                                        .findFirst()));
    }

    private static Optional<Paper> newestTagged(Snapshot snapshot, PaperDocuments documents, String tag)
            throws IOException {
        var query = SearchQuery.of("", Filters.tagged(tag), 1);
        var found = new ByRank(SortOrder.NEWEST).best(snapshot.searcher(), Queries.of(query), null, 1);
        return new Hits(snapshot, documents, false, null)
                .of(found).stream().map(Hit::paper).findFirst();
    }

    /** Every value among the papers that pass the filters. */
    static List<Count> counts(Snapshot snapshot, CountedField field, Filters among) throws IOException {
        if (among.equals(Filters.NONE)) {
            return snapshot.counts(field);
        }
        var query = Queries.of(SearchQuery.of("", among, 0));
        return snapshot.countedAmong()
                .get(
                        new Counted.Among(field, among),
                        () -> FacetCounts.all(
                                snapshot, field, snapshot.searcher().search(query, new FacetsCollectorManager())));
    }

    SearchResult result() throws IOException {
        var counted = counted();
        return search.order() == SortOrder.RELEVANCE
                ? relevant(counted.total(), counted.facets())
                : sorted(counted.total(), counted.facets());
    }

    /** Counting costs the most where most is found, and is the same for every page, order and look at one query. */
    private Counted counted() throws IOException {
        return snapshot.counted().get(new Counted.Question(query, search.facets()), () -> {
            var facets = new EnumMap<CountedField, List<Count>>(CountedField.class);
            return new Counted(countInto(facets), Collections.unmodifiableMap(facets));
        });
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
        var found = new ByRank(search.order()).best(snapshot.searcher(), query, search.after(), search.limit() + 1);
        var page = found.subList(0, Math.min(search.limit(), found.size()));
        var more = found.size() > page.size() && !page.isEmpty();
        return new SearchResult(hits(page), total, facets, more ? behind(page.getLast()) : null);
    }

    private SearchResult relevant(long total, Map<CountedField, List<Count>> facets) throws IOException {
        var before = search.after() instanceof Shown shown ? shown : Shown.NOTHING;
        var limit = Math.min(search.limit(), Shown.MOST - before.hashes().size());
        var found = new ByRelevance(search.text()).best(snapshot.searcher(), query, before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var shown = before.and(page.stream().map(Found::id).toList());
        var more =
                found.size() > page.size() && !page.isEmpty() && shown.hashes().size() < Shown.MOST;
        return new SearchResult(hits(page), total, facets, more ? shown : null);
    }

    private List<Hit> hits(List<Found> page) throws IOException {
        var highlights = search.highlighted() ? new Highlights(search.text()) : null;
        return new Hits(snapshot, documents, search.order() == SortOrder.RELEVANCE, highlights).of(page);
    }

    private static Behind behind(Found last) {
        return new Behind(last.rank(), last.id());
    }
}
