package io.broadsheet.query.catalog.resolve;

import static java.util.stream.Collectors.toSet;

import io.broadsheet.query.catalog.resolve.KeyTable.Holders;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds who shares a key that is not blocked, and keeps account of who holds which key and which keys are blocked. */
final class Neighbours {

    private final KeyTable table;
    private final Map<Long, Holders> holders = new HashMap<>();
    private final Set<UUID> upset = new HashSet<>();

    private Neighbours(KeyTable table) {
        this.table = table;
    }

    /** Enters the guises, or takes them out where no sighting of theirs counts any more. */
    static Neighbours of(Collection<StoredGuise> guises, KeyTable table) throws SQLException {
        var neighbours = new Neighbours(table);
        var given = given(guises);
        table.remove(given);
        table.add(guises.stream().filter(StoredGuise::live).toList());
        var givenKeys = given.values().stream().flatMap(Set::stream).collect(toSet());
        var keys = new HashSet<>(givenKeys);
        guises.forEach(guise -> keys.addAll(guise.faceByKey().keySet()));
        neighbours.look(keys, givenKeys);
        guises.forEach(guise -> neighbours.upset.remove(guise.id()));
        return neighbours;
    }

    /** Guises to be compared with a live one. */
    Set<UUID> candidatesOf(StoredGuise guise) {
        var candidates = new HashSet<UUID>();
        for (var key : guise.faceByKey().keySet()) {
            var sharing = holders.get(key);
            if (sharing != null) {
                candidates.addAll(sharing.guises());
            }
        }
        candidates.remove(guise.id());
        return candidates;
    }

    /** Other guises that hold a key which was blocked now, or is no longer. */
    Set<UUID> upset() {
        return upset;
    }

    // a blocked key that nobody gave up stays blocked
    private void look(Set<Long> keys, Set<Long> given) throws SQLException {
        var blockedBefore = table.blocked(keys);
        var uncertain = keys.stream()
                .filter(key -> !blockedBefore.contains(key) || given.contains(key))
                .toList();
        holders.putAll(table.holders(uncertain));
        var blocked = holders.entrySet().stream()
                .filter(entry -> entry.getValue().areTooMany())
                .map(Map.Entry::getKey)
                .collect(toSet());
        holders.keySet().removeAll(blocked);
        var freed = new HashSet<>(uncertain);
        freed.retainAll(blockedBefore);
        freed.removeAll(blocked);
        blocked.removeAll(blockedBefore);
        turn(blocked, freed);
    }

    private void turn(Set<Long> blocked, Set<Long> freed) throws SQLException {
        if (!blocked.isEmpty()) {
            table.block(blocked);
            upset.addAll(table.allHolders(blocked));
        }
        if (!freed.isEmpty()) {
            table.unblock(freed);
            upset.addAll(table.allHolders(freed));
        }
    }

    /** What guises hold no more: something, or all if no sighting of theirs counts. */
    private static Map<UUID, Set<Long>> given(Collection<StoredGuise> guises) {
        var given = new HashMap<UUID, Set<Long>>();
        for (var guise : guises) {
            var keys = new HashSet<>(guise.givenUp());
            if (!guise.live()) {
                keys.addAll(guise.faceByKey().keySet());
            }
            if (!keys.isEmpty()) {
                given.put(guise.id(), keys);
            }
        }
        return given;
    }
}
