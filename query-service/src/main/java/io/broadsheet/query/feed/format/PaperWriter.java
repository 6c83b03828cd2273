package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import java.io.IOException;

/** Writes a document of papers, one after another, keeping none. */
public interface PaperWriter {

    void add(Paper paper) throws IOException;

    /** Writes what stands behind the last paper, and all that is not written yet. A document without this is not whole. */
    void finish() throws IOException;
}
