package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.StoredPaper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was found.
 *
 * @param score higher is better, comparable only within one result; null where the order is not by relevance
 */
public record Hit(StoredPaper stored, @Nullable Float score, List<Highlight> highlights) {

    /** The paper, read anew each time. */
    public Paper paper() {
        return stored.paper();
    }
}
