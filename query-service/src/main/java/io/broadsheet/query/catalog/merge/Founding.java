package io.broadsheet.query.catalog.merge;

import java.time.Instant;
import java.util.Comparator;

/** A sighting's place in the order in which papers were first listed; the smallest of a paper founds it. */
public record Founding(Instant receivedAt, String dumpId, int ordinal, String recordId)
        implements Comparable<Founding> {

    // the record id parts two entries of one archive that have the same ordinal
    private static final Comparator<Founding> ORDER = Comparator.comparing(Founding::receivedAt)
            .thenComparing(Founding::dumpId)
            .thenComparingInt(Founding::ordinal)
            .thenComparing(Founding::recordId);

    static Founding of(PaperEnriched sighting) {
        return new Founding(sighting.receivedAt(), sighting.dumpId(), sighting.ordinal(), sighting.recordId());
    }

    @Override
    public int compareTo(Founding other) {
        return ORDER.compare(this, other);
    }
}
