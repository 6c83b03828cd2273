package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes papers of documents that were found.
 *
 * @param scored whether they were ordered by score
 * @param highlights null where nobody asked where they match
 */
record Hits(
        Snapshot snapshot,
        PaperDocuments documents,
        boolean scored,
        @Nullable Highlights highlights) {

    /** On all processors, because reading, parsing and marking papers takes longer than finding them. */
    List<Hit> of(List<Found> page) {
        return page.parallelStream().map(this::hit).toList();
    }

    private Hit hit(Found found) {
        try {
            var stored = documents.stored(snapshot.searcher().storedFields(), found.doc());
            var marks = highlights == null ? List.<Highlight>of() : highlights.of(stored.texts());
            return new Hit(stored, scored ? found.score() : null, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
