package io.broadsheet.query.catalog.store;

import java.util.Comparator;

/**
 * By what a record was read; only higher ones replace a sighting.
 *
 * @param vocabulary the rank of the vocabulary that its tags are of
 */
record Versions(int parser, int enricher, long vocabulary) implements Comparable<Versions> {

    private static final Comparator<Versions> ORDER = Comparator.comparingInt(Versions::parser)
            .thenComparingInt(Versions::enricher)
            .thenComparingLong(Versions::vocabulary);

    @Override
    public int compareTo(Versions other) {
        return ORDER.compare(this, other);
    }
}
