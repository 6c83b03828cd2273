package io.broadsheet.query.catalog.identity;

import java.util.Set;
import java.util.TreeSet;

/**
 * What people said of sightings, by their ids. It binds these sightings for good, not a key and not a paper, so it
 * outlives every rebuild.
 *
 * @param together whether all of both sets are one paper; else none of the one is of a paper with any of the other
 */
public record Decision(boolean together, Set<String> one, Set<String> other) {

    public Decision {
        one = Set.copyOf(one);
        other = Set.copyOf(other);
        if (one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains)) {
            throw new IllegalArgumentException("A decision is about two sets of sightings, each with some of its own");
        }
    }

    public static Decision merge(Set<String> one, Set<String> other) {
        return new Decision(true, one, other);
    }

    public static Decision split(Set<String> one, Set<String> other) {
        return new Decision(false, one, other);
    }

    boolean isAbout(String sighting, String another) {
        return isAcross(sighting, another) || (together && names(sighting) && names(another));
    }

    TreeSet<String> sightings() {
        TreeSet<String> sightings = new TreeSet<>(one);
        sightings.addAll(other);
        return sightings;
    }

    private boolean isAcross(String sighting, String another) {
        return (one.contains(sighting) && other.contains(another))
                || (other.contains(sighting) && one.contains(another));
    }

    private boolean names(String sighting) {
        return one.contains(sighting) || other.contains(sighting);
    }
}
