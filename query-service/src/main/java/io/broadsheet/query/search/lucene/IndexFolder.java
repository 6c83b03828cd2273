package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.SearchUnavailable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/** A folder that holds one index. */
final class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private final Path folder;
    private final PaperDocuments documents;
    private final Form form;

    IndexFolder(Path folder, PaperDocuments documents, Form form) {
        this.folder = folder;
        this.documents = documents;
        this.form = form;
    }

    /** The index as committed last; an empty one where there is none or it cannot be read. */
    OpenIndex open() {
        try {
            return openReadable();
        } catch (IOException e) {
            throw unavailable("cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** An empty index in place of whatever is there. */
    OpenIndex openEmpty() {
        try {
            clear();
            return openExisting();
        } catch (IOException e) {
            throw unavailable("cannot be cleared: " + e.getMessage(), e);
        }
    }

    private OpenIndex openReadable() throws IOException {
        try {
            return openServed();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.warnf(
                    "The index is damaged and is rebuilt from the catalogue topic: folder=%s error=\"%s\"", folder, e);
            return openEmpty();
        }
    }

    private OpenIndex openServed() throws IOException {
        var index = openExisting();
        if (form.serves(index.form())) {
            return index;
        }
        index.close();
        LOG.infof(
                "The index is of another version of this service and is rebuilt from the catalogue topic: folder=%s",
                folder);
        return openEmpty();
    }

    private OpenIndex openExisting() throws IOException {
        Files.createDirectories(folder);
        return OpenIndex.open(FSDirectory.open(folder), documents, form);
    }

    private void clear() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            for (var file : directory.listAll()) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
    }

    private SearchUnavailable unavailable(String what, IOException cause) {
        return new SearchUnavailable("The index folder " + folder + " " + what, cause);
    }
}
