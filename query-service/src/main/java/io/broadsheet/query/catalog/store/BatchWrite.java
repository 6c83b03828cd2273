package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toCollection;

import io.broadsheet.query.catalog.merge.Grouping;
import io.broadsheet.query.catalog.merge.Grouping.Group;
import io.broadsheet.query.catalog.store.SightingTable.Known;
import io.broadsheet.query.catalog.store.SightingTable.Written;
import io.broadsheet.query.sql.CatalogLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One batch into the catalogue, in the transaction of a connection that reads what is committed. Another writer may do the
 * same beside it: wherever both want the same row, {@code on conflict} makes the later wait and then look again.
 */
final class BatchWrite {

    private final Connection connection;
    private final SightingTable sightings;
    private final PaperTable papers;
    private final KeyTable keys;
    private final Grouping grouping = new Grouping();

    BatchWrite(Connection connection) {
        this.connection = connection;
        this.sightings = new SightingTable(connection);
        this.papers = new PaperTable(connection);
        this.keys = new KeyTable(connection);
    }

    Stored write(List<Decoded> batch, Instant at) throws SQLException {
        CatalogLock.STRUCTURE.share(connection);
        var newest = newestBySid(batch);
        var known = dropReplays(newest);
        if (newest.isEmpty()) {
            return Stored.NOTHING;
        }
        group(newest.values(), known);
        var heldKeys = lookKeysUp(newest.values());
        var added = addPapers();
        giveKeys(heldKeys);
        var groups = grouping.groups();
        var spanning = groups.stream().filter(Group::spansPapers).toList();
        var merged = new Merger(connection).merge(spanning, grouping, added, at);
        var written = writeSightings(newest, known, groups);
        raiseCounts(newest, written);
        markDirty(groups, newest, known);
        return new Stored(count(written, Written.INSERTED), count(written, Written.REPLACED), merged);
    }

    private static NavigableMap<UUID, Decoded> newestBySid(List<Decoded> batch) {
        var newest = new TreeMap<UUID, Decoded>();
        for (var decoded : batch) {
            newest.merge(
                    decoded.sid(),
                    decoded,
                    (one, other) -> other.versions().compareTo(one.versions()) > 0 ? other : one);
        }
        return newest;
    }

    private Map<UUID, Known> dropReplays(Map<UUID, Decoded> newest) throws SQLException {
        var known = sightings.find(newest.keySet());
        newest.values().removeIf(decoded -> isReplay(decoded, known.get(decoded.sid())));
        known.keySet().retainAll(newest.keySet());
        if (known.isEmpty()) {
            return known;
        }
        var locked = sightings.findAndLock(known.keySet());
        newest.values().removeIf(decoded -> isReplay(decoded, locked.get(decoded.sid())));
        locked.keySet().retainAll(newest.keySet());
        return locked;
    }

    private static boolean isReplay(Decoded decoded, @Nullable Known known) {
        return known != null && decoded.versions().compareTo(known.versions()) <= 0;
    }

    private void group(Collection<Decoded> records, Map<UUID, Known> known) {
        for (var decoded : records) {
            grouping.sighting(decoded.sid(), decoded.keys());
            var before = known.get(decoded.sid());
            if (before != null) {
                grouping.sightingOf(decoded.sid(), before.root());
            }
        }
    }

    private Set<UUID> lookKeysUp(Collection<Decoded> records) throws SQLException {
        var wanted =
                records.stream().flatMap(decoded -> decoded.keys().stream()).collect(toCollection(TreeSet::new));
        var found = keys.find(wanted);
        found.forEach(grouping::keyOf);
        return found.keySet();
    }

    private Set<UUID> addPapers() throws SQLException {
        var added = grouping.groups().stream()
                .filter(Group::isNew)
                .map(Group::paper)
                .collect(toCollection(TreeSet::new));
        if (papers.add(added) < added.size()) {
            throw new RacedException();
        }
        added.forEach(paper -> grouping.sightingOf(paper, paper));
        return added;
    }

    private void giveKeys(Set<UUID> held) throws SQLException {
        var wanted = grouping.paperByKey(grouping.groups());
        wanted.keySet().removeAll(held);
        keys.find(keys.give(wanted)).forEach(grouping::keyOf);
    }

    private Map<UUID, Written> writeSightings(Map<UUID, Decoded> newest, Map<UUID, Known> known, List<Group> groups)
            throws SQLException {
        var papersBySid = grouping.paperBySid(groups);
        var written = sightings.write(newest.values().stream()
                .map(decoded -> new SightingTable.Row(
                        decoded,
                        papersBySid.getOrDefault(decoded.sid(), decoded.sid()),
                        grouping.linkedBy(decoded.sid())))
                .toList());
        for (var sid : newest.keySet()) {
            if (written.get(sid) != (known.containsKey(sid) ? Written.REPLACED : Written.INSERTED)) {
                throw new RacedException();
            }
        }
        return written;
    }

    private void raiseCounts(Map<UUID, Decoded> newest, Map<UUID, Written> written) throws SQLException {
        var stored = new TreeMap<String, Long>();
        for (var decoded : newest.values()) {
            if (written.get(decoded.sid()) == Written.INSERTED) {
                stored.merge(decoded.event().dumpId(), 1L, Long::sum);
            }
        }
        if (!stored.isEmpty()) {
            new DumpCounts(connection).raiseStored(stored);
        }
    }

    private void markDirty(List<Group> groups, Map<UUID, Decoded> newest, Map<UUID, Known> known) throws SQLException {
        var marks = new TreeMap<UUID, Boolean>();
        for (var group : groups) {
            var keysLost = group.sids().stream().anyMatch(sid -> lostKeys(newest.get(sid), known.get(sid)));
            marks.merge(group.paper(), keysLost, Boolean::logicalOr);
        }
        new DirtyMarks(connection).add(marks);
    }

    private static boolean lostKeys(@Nullable Decoded decoded, @Nullable Known known) {
        return decoded != null && known != null && !decoded.keys().containsAll(known.keys());
    }

    private static int count(Map<UUID, Written> written, Written kind) {
        return (int) written.values().stream().filter(kind::equals).count();
    }
}
