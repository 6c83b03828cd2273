package io.broadsheet.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Is shown the entries of an archive, in its order. */
public interface EntryVisitor {

    /**
     * A file.
     *
     * @param content need not be read to its end; fails with {@link UnusableEntry} where it is damaged
     */
    void file(Entry entry, InputStream content) throws IOException;

    /** An entry that is not read, with the reason. */
    void refused(Entry entry, UnusableEntry reason) throws IOException;
}
