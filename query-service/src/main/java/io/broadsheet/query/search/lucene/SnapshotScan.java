package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.Scan;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchUnavailable;
import io.broadsheet.query.search.SortOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.AlreadyClosedException;

/** A search of one snapshot to its end: places of papers batch by batch, papers one by one. */
final class SnapshotScan implements Scan {

    private final OpenIndex index;
    private final Snapshot snapshot;
    private final PaperDocuments documents;
    private final Function<Exception, SearchUnavailable> unavailable;
    private final StoredFields stored;
    private final Batches batches;
    private Iterator<Found> batch = Collections.emptyIterator();
    private int left;
    private boolean closed;

    /** @param snapshot of the index, to be released by this scan once it is made */
    SnapshotScan(
            OpenIndex index,
            Snapshot snapshot,
            PaperDocuments documents,
            SearchQuery search,
            Function<Exception, SearchUnavailable> unavailable)
            throws IOException {
        this.index = index;
        this.snapshot = snapshot;
        this.documents = documents;
        this.unavailable = unavailable;
        this.left = search.limit();
        this.stored = snapshot.searcher().storedFields();
        this.batches = search.order() == SortOrder.RELEVANCE
                ? new RelevantBatches(snapshot.searcher(), search)
                : new RankedBatches(snapshot.searcher(), search);
    }

    @Override
    public String state() {
        return snapshot.name();
    }

    @Override
    public boolean hasNext() {
        if (left == 0) {
            return false;
        }
        try {
            if (!batch.hasNext()) {
                batch = batches.next().iterator();
            }
            return batch.hasNext();
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable.apply(e);
        }
    }

    @Override
    public Paper next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All papers of the scan have been given");
        }
        left--;
        try {
            return documents.stored(stored, batch.next().doc()).paper();
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unavailable.apply(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            index.release(snapshot);
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable.apply(e);
        }
    }
}
