package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.jspecify.annotations.Nullable;

/** Counts papers by the values of a field. */
final class FacetCounts {

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private FacetCounts() {}

    /** Of all papers, all values. */
    static List<Count> of(Snapshot snapshot, CountedField field) {
        try {
            var counts = new StringValueFacetCounts(snapshot.state(field));
            return counts(counts.getAllChildren(field.field().label()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the papers found, all values. */
    static List<Count> all(Snapshot snapshot, CountedField field, FacetsCollector found) throws IOException {
        var counts = new StringValueFacetCounts(snapshot.state(field), found);
        return counts(counts.getAllChildren(field.field().label()));
    }

    /** Of the papers found, the commonest values. */
    static List<Count> of(Snapshot snapshot, CountedField field, FacetsCollector found) throws IOException {
        var counts = new StringValueFacetCounts(snapshot.state(field), found);
        return counts(
                counts.getTopChildren(SearchResult.FACET_VALUES, field.field().label()));
    }

    private static List<Count> counts(@Nullable FacetResult result) {
        if (result == null) {
            return List.of();
        }
        return Arrays.stream(result.labelValues)
                .map(each -> new Count(each.label, each.value.longValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
