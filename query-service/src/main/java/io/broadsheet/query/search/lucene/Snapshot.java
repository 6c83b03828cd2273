package io.broadsheet.query.search.lucene;

import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as it stood at a refresh, with what is worth computing once for it. */
final class Snapshot {

    /** Few hundred, because people ask for the same, page on, and sort anew. */
    private static final int QUESTIONS = 200;

    /** Each a list of up to thousands of days. */
    private static final int LISTS = 16;

    /** More than one page names. */
    private static final int TAGS = 5_000;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Known known;
    private final Map<CountedField, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

    /** What depends on which papers there are, and not on how segments hold them. */
    private record Known(
            String name,
            Map<CountedField, List<Count>> counts,
            Latest<Counted.Question, Counted> counted,
            Latest<Counted.Among, List<Count>> countedAmong,
            Latest<String, Optional<Tag>> tags) {}

    Snapshot(DirectoryReader reader) {
        this(
                reader,
                new Known(
                        UUID.randomUUID().toString(),
                        new ConcurrentHashMap<>(),
                        new Latest<>(QUESTIONS),
                        new Latest<>(LISTS),
                        new Latest<>(TAGS)));
    }

    private Snapshot(DirectoryReader reader, Known known) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.known = known;
    }

    /** The same papers in other segments. */
    Snapshot in(DirectoryReader merged) {
        return new Snapshot(merged, known);
    }

    /** Tells it from all others, also from those of other processes and earlier ones. */
    String name() {
        return known.name();
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    StringDocValuesReaderState state(CountedField field) {
        return states.computeIfAbsent(field, this::newState);
    }

    List<Count> counts(CountedField field) {
        return known.counts().computeIfAbsent(field, counted -> FacetCounts.of(this, counted));
    }

    Latest<Counted.Question, Counted> counted() {
        return known.counted();
    }

    Latest<Counted.Among, List<Count>> countedAmong() {
        return known.countedAmong();
    }

    /** By id; empty of one that no paper has. */
    Latest<String, Optional<Tag>> tags() {
        return known.tags();
    }

    private StringDocValuesReaderState newState(CountedField field) {
        try {
            return new StringDocValuesReaderState(reader, field.field().label());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
