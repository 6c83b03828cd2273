package io.broadsheet.query.search.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.Field;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** An index folder held open: its only writer, and what its searches see. */
final class OpenIndex implements Closeable {

    private static final String FORM_KEY = "form";
    /** Of documents not yet in a segment; more makes fewer, larger segments. */
    private static final double BUFFER_MB = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final Snapshots snapshots;
    private final HeldVersions versions;
    private final PaperDocuments documents;
    private final Form present;
    private volatile int form;
    private volatile Progress applied;
    private volatile Progress visible;

    private OpenIndex(Directory directory, IndexWriter writer, PaperDocuments documents, Form present)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.present = present;
        this.snapshots = new Snapshots(writer);
        this.versions = new HeldVersions(snapshots);
        this.form = form(commitData().get(FORM_KEY));
        this.applied = Progress.of(commitData());
        this.visible = applied;
    }

    /** Takes over the directory: closes it, and gives up its lock, if it cannot be opened as an index. */
    static OpenIndex open(Directory directory, PaperDocuments documents, Form present) throws IOException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config());
            return new OpenIndex(directory, writer, documents, present);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer == null ? () -> {} : writer::rollback, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Analyzers.perField())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    Progress applied() {
        return applied;
    }

    Progress visible() {
        return visible;
    }

    /** What was written first decides: an index does not become of a later form by what is added. */
    int form() {
        return form;
    }

    List<String> apply(List<PaperCataloged> batch, Map<Integer, Long> next) throws IOException {
        var faults = new ArrayList<String>();
        for (var cataloged : batch) {
            if (versions.isNewer(cataloged.id(), cataloged.version())) {
                replace(cataloged, faults);
            }
        }
        setApplied(applied.and(next));
        return faults;
    }

    /** A value that Lucene cannot take, such as a term of 100 KB, costs one paper and not the rest. */
    private void replace(PaperCataloged cataloged, List<String> faults) throws IOException {
        try {
            writer.updateDocument(new Term(Field.ID.label(), cataloged.id()), documents.document(cataloged));
            versions.add(cataloged.id(), cataloged.version());
            snapshots.changed();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            faults.add("paper=" + cataloged.id() + " error=\"" + e.getMessage() + "\"");
        }
    }

    void refresh() throws IOException {
        var written = applied;
        snapshots.maybeRefreshBlocking();
        visible = written;
    }

    void commit() throws IOException {
        writer.commit();
    }

    void startOver(String source) throws IOException {
        writer.deleteAll();
        snapshots.changed();
        form = present.written();
        setApplied(Progress.start(source));
        refresh();
        writer.commit();
    }

    void verify() throws IOException {
        var snapshot = acquire();
        try {
            for (var leaf : snapshot.reader().leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        } finally {
            release(snapshot);
        }
    }

    Snapshot acquire() throws IOException {
        return snapshots.acquire();
    }

    void release(Snapshot snapshot) throws IOException {
        snapshots.release(snapshot);
    }

    /** Forgets what was not committed. */
    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                snapshots;
                versions) {
            writer.rollback();
        }
    }

    private Map<String, String> commitData() {
        var data = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** A new index has none yet and takes the present one; what is no number is of no form. */
    private int form(@Nullable String committed) {
        if (committed == null) {
            return present.written();
        }
        return committed.matches("\\d{1,9}") ? Integer.parseInt(committed) : 0;
    }

    private void setApplied(Progress progress) {
        var data = new HashMap<>(progress.commitData());
        data.put(FORM_KEY, Integer.toString(form));
        writer.setLiveCommitData(data.entrySet());
        applied = progress;
    }
}
