package io.broadsheet.query.ledger;

import java.util.Map;

/** How far this process's search has followed {@code papers.catalog.v1}; the search offers it as a bean. */
public interface SearchProgress {

    /**
     * Whether everything before the given offsets can be found.
     *
     * @param endOffsets by partition of {@code papers.catalog.v1}: the offset after the last message to be shown
     */
    boolean shows(Map<Integer, Long> endOffsets);
}
