package io.broadsheet.query.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** The latest snapshot of what a writer wrote; earlier ones live on while a search uses them. */
final class Snapshots extends ReferenceManager<Snapshot> {

    Snapshots(IndexWriter writer) throws IOException {
        current = new Snapshot(DirectoryReader.open(writer));
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
        var newer = DirectoryReader.openIfChanged(snapshot.reader());
        return newer == null ? null : new Snapshot(newer);
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
