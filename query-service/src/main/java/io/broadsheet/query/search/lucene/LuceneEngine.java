package io.broadsheet.query.search.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.Correction;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.Filters;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.Scan;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchIndex;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SearchResult;
import io.broadsheet.query.search.SearchUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The search engine in a folder of this process's own. */
public final class LuceneEngine implements SearchEngine {

    /** A predecessor that was told to stop gives the folder up within seconds. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final Generations folders;
    private final PaperDocuments documents;
    private final Form form;
    private final LongConsumer searched;
    private volatile Generation live;
    private @Nullable Generation next;

    /**
     * Opens the folder, which is made if need be.
     *
     * @param json reads and writes papers
     * @throws SearchUnavailable where the folder cannot be used
     */
    public LuceneEngine(Path folder, ObjectMapper json) {
        this(folder, json, nanos -> {});
    }

    /**
     * Opens the folder, which is made if need be.
     *
     * @param json reads and writes papers
     * @param searched is told of each search how many nanoseconds it took
     * @throws SearchUnavailable where the folder cannot be used
     */
    public LuceneEngine(Path folder, ObjectMapper json, LongConsumer searched) {
        this(folder, json, LOCK_WAIT, Form.PRESENT, searched);
    }

    LuceneEngine(Path folder, ObjectMapper json, Duration lockWait, Form form) {
        this(folder, json, lockWait, form, nanos -> {});
    }

    private LuceneEngine(Path folder, ObjectMapper json, Duration lockWait, Form form, LongConsumer searched) {
        this.searched = searched;
        this.documents = new PaperDocuments(json);
        this.form = form;
        this.folders = Generations.open(folder, lockWait);
        try {
            this.live = new Generation(folders.live(), documents, form);
        } catch (RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    @Override
    public List<String> apply(List<PaperCataloged> batch, Map<Integer, Long> next) {
        return live.apply(batch, next);
    }

    @Override
    public void refresh() {
        live.refresh();
    }

    @Override
    public void commit() {
        live.commit();
    }

    @Override
    public void startOver(String source) {
        live.startOver(source);
    }

    @Override
    public void verify() {
        live.verify();
    }

    @Override
    public Map<Integer, Long> applied() {
        return live.applied();
    }

    @Override
    public Map<Integer, Long> visible() {
        return live.visible();
    }

    @Override
    public String source() {
        return live.source();
    }

    @Override
    public void reopen() {
        live.reopen();
    }

    @Override
    public SearchIndex live() {
        return live;
    }

    @Override
    public String generation() {
        return live.path().getFileName().toString();
    }

    @Override
    public boolean isOutdated() {
        return live.form() < form.written();
    }

    @Override
    public synchronized SearchIndex successor() {
        abandonSuccessor();
        var begun = new Generation(folders.fresh(), documents, form);
        next = begun;
        return begun;
    }

    @Override
    public synchronized void adopt(SearchIndex successor) {
        var adopted = next;
        if (adopted == null || adopted != successor) {
            throw new IllegalArgumentException("This is not the successor that was begun last");
        }
        adopted.commit();
        folders.choose(adopted.path());
        var former = live;
        live = adopted;
        next = null;
        former.close();
        folders.delete(former.path());
    }

    @Override
    public synchronized void abandonSuccessor() {
        var abandoned = next;
        next = null;
        if (abandoned != null) {
            abandoned.close();
            folders.delete(abandoned.path());
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        var begun = System.nanoTime();
        SearchResult result = read(snapshot -> new Searches(snapshot, documents, query).result());
        searched.accept(System.nanoTime() - begun);
        return result;
    }

    @Override
    public Scan scan(SearchQuery query) {
        return latest(generation -> generation.scan(query));
    }

    @Override
    public SearchResult among(Collection<String> ids, SearchQuery query) {
        return read(snapshot -> Searches.among(snapshot, documents, ids, query));
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
    public List<Count> counts(CountedField field, Filters among) {
        return read(snapshot -> Searches.counts(snapshot, field, among));
    }

    @Override
    public Optional<Tag> tag(String id) {
        return read(snapshot -> Searches.tag(snapshot, documents, id));
    }

    /** A successor that was never adopted is deleted by the next engine here. */
    @Override
    public synchronized void close() {
        if (next != null) {
            next.close();
        }
        live.close();
        folders.close();
    }

    private <T> T read(Generation.Read<T> read) {
        return latest(generation -> generation.read(read));
    }

    /** Once more where another index took the place of the one that was about to be read. */
    private <T> T latest(Function<Generation, T> read) {
        var generation = live;
        try {
            return read.apply(generation);
        } catch (SearchUnavailable e) {
            if (generation == live) {
                throw e;
            }
            return read.apply(live);
        }
    }
}
