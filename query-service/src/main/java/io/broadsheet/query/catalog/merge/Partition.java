package io.broadsheet.query.catalog.merge;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Sightings into papers from scratch: those that share a strong key, directly or by way of others, are one. */
public final class Partition {

    private Partition() {}

    /**
     * Sightings with the same strong keys, which are always one paper.
     *
     * @param sid one of them, which stands for all
     */
    public record Alike(UUID sid, List<UUID> keys) {}

    /**
     * One paper.
     *
     * @param sid one of its sightings
     */
    public record Part(UUID sid, NavigableSet<UUID> keys) {}

    public static List<Part> of(Collection<Alike> sightings) {
        var sets = new UnionFind<UUID>();
        var keysBySid = new TreeMap<UUID, List<UUID>>();
        for (var alike : sightings) {
            keysBySid.put(alike.sid(), alike.keys());
            alike.keys().forEach(key -> sets.join(alike.sid(), key));
        }
        return sets.sets(keysBySid.keySet()).stream()
                .map(sids -> part(sids, keysBySid))
                .toList();
    }

    private static Part part(List<UUID> sids, NavigableMap<UUID, List<UUID>> keysBySid) {
        var keys = new TreeSet<UUID>();
        sids.forEach(sid -> keys.addAll(keysBySid.getOrDefault(sid, List.of())));
        return new Part(sids.getFirst(), keys);
    }
}
