package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import io.broadsheet.query.search.Position;
import io.broadsheet.query.search.Position.Behind;
import io.broadsheet.query.search.Position.Skipped;
import io.broadsheet.query.search.SortOrder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Papers by a field, the highest value first, and then by id. */
final class ByRank {

    private final Sort sort;

    ByRank(SortOrder order) {
        var field = switch (order) {
            case TRENDING -> Field.TRENDING;
            case PUBLISHED -> Field.PUBLISHED;
            case NEWEST, RELEVANCE -> Field.DAY;
        };
        sort = new Sort(
                new SortField(field.label(), SortField.Type.LONG, true),
                new SortField(Field.ID.label(), SortField.Type.STRING));
    }

    List<Found> best(IndexSearcher searcher, Query query, @Nullable Position after, int most) throws IOException {
        var skipped = after instanceof Skipped(var _, var papers) ? papers : 0;
        var docs = searcher.search(query, new TopFieldCollectorManager(sort, skipped + most, fieldDoc(after), 1));
        return Arrays.stream(docs.scoreDocs).skip(skipped).map(ByRank::found).toList();
    }

    private static @Nullable FieldDoc fieldDoc(@Nullable Position after) {
        var from = after instanceof Skipped skipped ? skipped.from() : after;
        return from instanceof Behind(var rank, var id)
                ? new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {rank, new BytesRef(id)})
                : null;
    }

    private static Found found(ScoreDoc doc) {
        var values = ((FieldDoc) doc).fields;
        return new Found(doc.doc, ((BytesRef) values[1]).utf8ToString(), (Long) values[0], 0);
    }
}
