package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import java.util.Iterator;

/**
 * All papers of a search, in its order, as the index stood when the scan was opened: whatever is written meanwhile changes
 * nothing in it, so no paper comes twice. Papers are read as they are asked for, so that memory does not grow with their
 * number. By relevance the first papers come as a list shows them and the rest by their plain score.
 *
 * <p>It is for one thread. Until it is closed it holds that state of the index. {@link #hasNext} and {@link #next} throw
 * {@link SearchUnavailable} where the index cannot be read.
 */
public interface Scan extends Iterator<Paper>, AutoCloseable {

    /** Names the state of the index, and no other of any process: the same search of the same state finds the same papers. */
    String state();

    @Override
    void close();
}
