package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
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

    List<Hit> of(List<Found> page) throws IOException {
        var stored = snapshot.searcher().storedFields();
        var hits = new ArrayList<Hit>();
        for (var found : page) {
            var paper = documents.paper(stored, found.doc());
            var marks = highlights == null ? List.<Highlight>of() : highlights.of(paper);
            hits.add(new Hit(paper, scored ? found.score() : null, marks));
        }
        return List.copyOf(hits);
    }
}
