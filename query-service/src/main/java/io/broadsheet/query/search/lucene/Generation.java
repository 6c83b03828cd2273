package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.Scan;
import io.broadsheet.query.search.SearchIndex;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An index in a folder of its own, which is opened anew after a fault. */
final class Generation implements SearchIndex, Closeable {

    private static final Logger LOG = Logger.getLogger(Generation.class);

    private final Path path;
    private final IndexFolder folder;
    private final PaperDocuments documents;
    private volatile OpenIndex index;
    private volatile @Nullable Exception damage;

    Generation(Path path, PaperDocuments documents, Form form) {
        this.path = path;
        this.documents = documents;
        this.folder = new IndexFolder(path, documents, form);
        this.index = folder.open();
    }

    Path path() {
        return path;
    }

    int form() {
        return index.form();
    }

    @Override
    public List<String> apply(List<PaperCataloged> batch, Map<Integer, Long> next) {
        return written(open -> open.apply(batch, next));
    }

    @Override
    public void refresh() {
        write(OpenIndex::refresh);
    }

    @Override
    public void commit() {
        write(OpenIndex::commit);
    }

    @Override
    public void startOver(String source) {
        write(open -> open.startOver(source));
    }

    @Override
    public void verify() {
        write(OpenIndex::verify);
    }

    @Override
    public Map<Integer, Long> applied() {
        return index.applied().next();
    }

    @Override
    public Map<Integer, Long> visible() {
        return index.visible().next();
    }

    @Override
    public String source() {
        return index.applied().source();
    }

    @Override
    public synchronized void reopen() {
        close();
        index = damage == null ? folder.open() : folder.openEmpty();
        damage = null;
    }

    @Override
    public synchronized void close() {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warnf("The index did not close cleanly, which costs at most a rebuild: error=\"%s\"", e);
        }
    }

    <T> T read(Read<T> read) {
        var open = index;
        try {
            var snapshot = open.acquire();
            try {
                return read.from(snapshot);
            } finally {
                open.release(snapshot);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    /** Holds one snapshot until the scan is closed, also when another index has taken the place of this one. */
    Scan scan(SearchQuery query) {
        var open = index;
        try {
            var snapshot = open.acquire();
            try {
                return new SnapshotScan(open, snapshot, documents, query, this::unavailable);
            } catch (IOException | RuntimeException e) {
                open.release(snapshot);
                throw e;
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    private void write(Write step) {
        written(open -> {
            step.to(open);
            return true;
        });
    }

    private synchronized <T> T written(Written<T> step) {
        if (damage != null) {
            throw unavailable(damage);
        }
        try {
            return step.to(index);
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(e);
        }
    }

    private SearchUnavailable unavailable(Exception cause) {
        if (cause instanceof CorruptIndexException || cause.getCause() instanceof CorruptIndexException) {
            damage = cause;
        }
        return new SearchUnavailable("The search index cannot be used now", cause);
    }

    /** Something that is looked up in one snapshot. */
    interface Read<T> {
        T from(Snapshot snapshot) throws IOException;
    }

    private interface Write {
        void to(OpenIndex index) throws IOException;
    }

    private interface Written<T> {
        T to(OpenIndex index) throws IOException;
    }
}
