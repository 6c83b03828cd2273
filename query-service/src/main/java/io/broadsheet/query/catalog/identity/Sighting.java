package io.broadsheet.query.catalog.identity;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

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

    /** The {@linkplain Key#hash() hashes} of its keys, each with 64 bits that stand for its face. */
    public NavigableMap<Long, Long> faceByKey() {
        long title = Digest.bits(evidence.title().key());
        long text = Digest.bits(evidence.sketch().signature());
        NavigableMap<Long, Long> faces = new TreeMap<>();
        keys.forEach(key -> faces.put(key.hash(), key.showsAbstracts() ? text : title));
        return faces;
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
