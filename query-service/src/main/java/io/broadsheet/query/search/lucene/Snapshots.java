package io.broadsheet.query.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** The latest snapshot of what a writer wrote; earlier ones live on while a search uses them. */
final class Snapshots extends ReferenceManager<Snapshot> {

    /** Only who writes touches it, who also refreshes. */
    private boolean changed;

    Snapshots(IndexWriter writer) throws IOException {
        current = new Snapshot(DirectoryReader.open(writer));
    }

    /** Says that papers were written since the last refresh; else there are only other segments, since they were merged. */
    void changed() {
        changed = true;
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
        var newer = DirectoryReader.openIfChanged(snapshot.reader());
        if (newer == null) {
            return null;
        }
        var next = changed ? new Snapshot(newer) : snapshot.in(newer);
        changed = false;
        return next;
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader().getRefCount();
    }
}
