package io.broadsheet.query.search.lucene;

import java.io.IOException;
import java.util.List;

/** What a search finds, so many documents at a time. */
interface Batches {

    /** Places, not papers, so a batch takes a few hundred kilobytes; each batch looks at everything that matches. */
    int SIZE = 4_000;

    /** The next documents; empty at the end. */
    List<Found> next() throws IOException;
}
