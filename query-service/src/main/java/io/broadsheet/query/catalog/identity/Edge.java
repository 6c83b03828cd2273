package io.broadsheet.query.catalog.identity;

import java.util.Comparator;

/**
 * Two sightings that are one paper by themselves.
 *
 * @param smaller the lesser of their ids
 * @param larger the greater
 */
public record Edge(String smaller, String larger, Reason reason) implements Comparable<Edge> {

    private static final Comparator<Edge> BY_STRENGTH =
            Comparator.comparing(Edge::reason).thenComparing(Edge::smaller).thenComparing(Edge::larger);

    public Edge {
        if (smaller.compareTo(larger) >= 0) {
            throw new IllegalArgumentException("The ids of an edge ascend, not " + smaller + ", " + larger);
        }
    }

    public static Edge between(String one, String other, Reason reason) {
        return one.compareTo(other) < 0 ? new Edge(one, other, reason) : new Edge(other, one, reason);
    }

    /** The strongest first; between equals the smaller ids. */
    @Override
    public int compareTo(Edge other) {
        return BY_STRENGTH.compare(this, other);
    }
}
