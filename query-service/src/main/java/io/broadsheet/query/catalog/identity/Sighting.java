package io.broadsheet.query.catalog.identity;

import java.util.Set;

/**
 * One record as identity sees it. Sightings of equal id are equal.
 *
 * @param id of the record
 * @param keys dedup keys and bands that may find others of its paper
 */
public record Sighting(String id, Evidence evidence, Set<Key> keys) {

    public Sighting {
        keys = Set.copyOf(keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sighting sighting && id.equals(sighting.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
