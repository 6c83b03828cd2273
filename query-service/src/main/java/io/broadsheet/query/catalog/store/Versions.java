package io.broadsheet.query.catalog.store;

import java.util.Comparator;

/** By what a record was read; only a higher pair replaces a sighting. */
record Versions(int parser, int enricher) implements Comparable<Versions> {

    private static final Comparator<Versions> ORDER =
            Comparator.comparingInt(Versions::parser).thenComparingInt(Versions::enricher);

    @Override
    public int compareTo(Versions other) {
        return ORDER.compare(this, other);
    }
}
