package io.broadsheet.query.search.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.Correction;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SearchUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The search engine on an index folder of this process's own. */
public final class LuceneEngine implements SearchEngine {

    private static final Logger LOG = Logger.getLogger(LuceneEngine.class);

    /** A predecessor that was told to stop gives the folder up within seconds. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final IndexFolder folder;
    private final PaperDocuments documents;
    private volatile OpenIndex index;
    private volatile @Nullable Exception damage;

    /**
     * Opens the folder, which is made if need be.
     *
     * @param json reads and writes papers
     * @throws SearchUnavailable where the folder cannot be used
     */
    public LuceneEngine(Path folder, ObjectMapper json) {
        this(folder, json, LOCK_WAIT);
    }

    LuceneEngine(Path folder, ObjectMapper json, Duration lockWait) {
        this.documents = new PaperDocuments(json);
        this.folder = new IndexFolder(folder, documents, lockWait);
        this.index = this.folder.open();
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
    public SearchResult search(SearchQuery query) {
        return read(snapshot -> new Searches(snapshot, documents, query).result());
    }

    @Override
    public List<Hit> similar(Paper paper, int most) {
        return read(snapshot -> Searches.similar(snapshot, documents, paper, most));
    }

    @Override
    public Optional<Correction> corrected(SearchQuery query, long found) {
        return read(snapshot -> new Corrections(snapshot.searcher(), query, found).find());
    }

    @Override
    public List<Count> counts(CountedField field) {
        return read(snapshot -> snapshot.counts(field));
    }

    @Override
    public synchronized void close() {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warnf("The index did not close cleanly, which costs at most a rebuild: error=\"%s\"", e);
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

    private <T> T read(Read<T> read) {
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

    private SearchUnavailable unavailable(Exception cause) {
        if (cause instanceof CorruptIndexException || cause.getCause() instanceof CorruptIndexException) {
            damage = cause;
        }
        return new SearchUnavailable("The search index cannot be used now", cause);
    }

    private interface Write {
        void to(OpenIndex index) throws IOException;
    }

    private interface Written<T> {
        T to(OpenIndex index) throws IOException;
    }

    private interface Read<T> {
        T from(Snapshot snapshot) throws IOException;
    }
}
