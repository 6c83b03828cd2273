package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;

/** The papers' ids of documents; to be asked for in the order of the index, because values are read forwards only. */
final class Ids {

    private final IndexSearcher searcher;
    private final Map<Integer, SortedDocValues> byLeaf = new HashMap<>();

    Ids(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    String of(int doc) throws IOException {
        var leaf = ReaderUtil.subIndex(doc, searcher.getLeafContexts());
        var values = byLeaf.get(leaf);
        if (values == null) {
            values = DocValues.getSorted(searcher.getLeafContexts().get(leaf).reader(), Field.ID.label());
            byLeaf.put(leaf, values);
        }
        if (!values.advanceExact(doc - searcher.getLeafContexts().get(leaf).docBase)) {
            throw new IllegalStateException("Every document has an id, but this has none: " + doc);
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
