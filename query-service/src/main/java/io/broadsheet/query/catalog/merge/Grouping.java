package io.broadsheet.query.catalog.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a batch are one paper, together with the papers of the catalogue that their keys lead to. Sightings,
 * keys and papers share one space of ids: a paper carries the id of one of its sightings, so the same id is the same paper.
 */
public final class Grouping {

    private final UnionFind<UUID> sets = new UnionFind<>();
    private final NavigableMap<UUID, List<UUID>> keysBySid = new TreeMap<>();
    private final Map<UUID, UUID> paperByKey = new HashMap<>();
    private final Map<UUID, Integer> sightingsByKey = new HashMap<>();
    private final NavigableSet<UUID> papers = new TreeSet<>();

    /** A record of the batch with its strong keys. */
    public void sighting(UUID sid, List<UUID> keys) {
        keysBySid.put(sid, keys);
        for (var key : keys) {
            sightingsByKey.merge(key, 1, Integer::sum);
            sets.join(sid, key);
        }
    }

    /** A paper of the catalogue that the record is of already, in an older version. */
    public void sightingOf(UUID sid, UUID paper) {
        papers.add(paper);
        sets.join(sid, paper);
    }

    /** A paper of the catalogue that holds the key. */
    public void keyOf(UUID key, UUID paper) {
        paperByKey.put(key, paper);
        papers.add(paper);
        sets.join(key, paper);
    }

    /** The groups as they stand, ordered by their smallest record. */
    public List<Group> groups() {
        var papersBySet = new HashMap<UUID, List<UUID>>();
        papers.forEach(paper -> papersBySet
                .computeIfAbsent(sets.find(paper), any -> new ArrayList<>())
                .add(paper));
        return sets.sets(keysBySid.keySet()).stream()
                .map(sids -> new Group(sids, papersBySet.getOrDefault(sets.find(sids.getFirst()), List.of())))
                .toList();
    }

    /** The key by which the record came to what it is one paper with; null where it stands alone. */
    public @Nullable UUID linkedBy(UUID sid) {
        for (var key : keysBySid.getOrDefault(sid, List.of())) {
            if (paperByKey.containsKey(key) || sightingsByKey.getOrDefault(key, 0) > 1) {
                return key;
            }
        }
        return null;
    }

    /** Why a paper of a group is one with the rest of it: a key that leads to it, else one that leads elsewhere. */
    public @Nullable Reason reason(Group group, UUID paper) {
        @Nullable Reason elsewhere = null;
        for (var sid : group.sids()) {
            for (var key : keysBySid.getOrDefault(sid, List.of())) {
                var holder = paperByKey.get(key);
                if (paper.equals(holder)) {
                    return new Reason(key, sid);
                }
                elsewhere = elsewhere == null && holder != null ? new Reason(key, sid) : elsewhere;
            }
        }
        return elsewhere;
    }

    /** All keys of the batch with the paper that they are to lead to, sorted: the order in which they are locked. */
    public NavigableMap<UUID, UUID> paperByKey(Collection<Group> groups) {
        var chosen = new TreeMap<UUID, UUID>();
        for (var group : groups) {
            for (var sid : group.sids()) {
                keysBySid.getOrDefault(sid, List.of()).forEach(key -> chosen.put(key, group.paper()));
            }
        }
        return chosen;
    }

    /** The paper that each record is to belong to. */
    public Map<UUID, UUID> paperBySid(Collection<Group> groups) {
        var chosen = new LinkedHashMap<UUID, UUID>();
        groups.forEach(group -> group.sids().forEach(sid -> chosen.put(sid, group.paper())));
        return chosen;
    }

    /** A key held by a record of the batch. */
    public record Reason(UUID key, UUID sid) {}

    /**
     * Records that are one paper.
     *
     * @param sids sorted, at least one
     * @param papers of the catalogue, sorted; none where the paper is new, several where they turn out to be one
     */
    public record Group(List<UUID> sids, List<UUID> papers) {

        public boolean isNew() {
            return papers.isEmpty();
        }

        public boolean spansPapers() {
            return papers.size() > 1;
        }

        /** The paper that the records go to: one of those there are, else a new one that has its first record's id. */
        public UUID paper() {
            return isNew() ? sids.getFirst() : papers.getFirst();
        }
    }
}
