package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.ReferenceManager;

/** The version held for each id: in memory since the last refresh, in the index before. */
final class HeldVersions extends LiveFieldValues<Snapshot, Long> {

    private static final long NONE = Long.MIN_VALUE;

    HeldVersions(ReferenceManager<Snapshot> snapshots) {
        super(snapshots, NONE);
    }

    boolean isNewer(String id, long version) throws IOException {
        var held = get(id);
        return held == null || version > held;
    }

    @Override
    protected Long lookupFromSearcher(Snapshot snapshot, String id) throws IOException {
        for (var leaf : snapshot.reader().leaves()) {
            var version = version(leaf.reader(), id);
            if (version != NONE) {
                return version;
            }
        }
        return NONE;
    }

    private static long version(LeafReader leaf, String id) throws IOException {
        var docs = leaf.postings(new Term(Field.ID.label(), id), PostingsEnum.NONE);
        if (docs == null) {
            return NONE;
        }
        var live = leaf.getLiveDocs();
        for (var doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                return versionOf(leaf, doc);
            }
        }
        return NONE;
    }

    private static long versionOf(LeafReader leaf, int doc) throws IOException {
        var versions = leaf.getNumericDocValues(Field.VERSION.label());
        return versions.advanceExact(doc) ? versions.longValue() : NONE;
    }
}
