package io.broadsheet.query.catalog.store;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.broadsheet.query.catalog.identity.Guise;
import io.broadsheet.query.catalog.identity.SamePaper;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.catalog.store.SightingTable.Known;
import io.broadsheet.query.catalog.store.SightingTable.Written;
import io.broadsheet.query.sql.CatalogLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One batch into the catalogue, in the transaction of a connection that reads what is committed. Another writer may do the
 * same beside it: wherever both want the same row, {@code on conflict} makes the later wait and then look again. Which papers
 * the records are of is found out after the commit, so that of any two records the later looked at sees the earlier.
 */
final class BatchWrite {

    private final Connection connection;
    private final SightingTable sightings;
    private final GuiseTable guises;

    BatchWrite(Connection connection, ObjectWriter json) {
        this.connection = connection;
        this.sightings = new SightingTable(connection);
        this.guises = new GuiseTable(connection, json);
    }

    Stored write(List<Decoded> batch) throws SQLException {
        CatalogLock.STRUCTURE.share(connection);
        var newest = newestBySid(batch);
        var known = dropReplays(newest);
        if (newest.isEmpty()) {
            return Stored.NOTHING;
        }
        var guiseBySid = guiseBySid(newest);
        addGuises(newest, guiseBySid);
        var written = writeSightings(newest, known, guiseBySid);
        raiseCounts(newest, written);
        markUnresolved(guiseBySid, known);
        return new Stored(count(written, Written.INSERTED), count(written, Written.REPLACED));
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

    private Map<UUID, Known> dropReplays(NavigableMap<UUID, Decoded> newest) throws SQLException {
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

    private NavigableMap<UUID, UUID> guiseBySid(NavigableMap<UUID, Decoded> newest) throws SQLException {
        var named = sightings.named(newest.keySet());
        var guiseBySid = new TreeMap<UUID, UUID>();
        newest.forEach((sid, decoded) -> guiseBySid.put(
                sid, RecordIds.uuid(Guise.idOf(decoded.sighting(), named.contains(sid), SamePaper.byAllRules()))));
        return guiseBySid;
    }

    private void addGuises(NavigableMap<UUID, Decoded> newest, NavigableMap<UUID, UUID> guiseBySid)
            throws SQLException {
        var byGuise = new TreeMap<UUID, Decoded>();
        newest.forEach((sid, decoded) -> byGuise.putIfAbsent(guiseBySid.getOrDefault(sid, sid), decoded));
        guises.add(byGuise);
    }

    private Map<UUID, Written> writeSightings(
            NavigableMap<UUID, Decoded> newest, Map<UUID, Known> known, NavigableMap<UUID, UUID> guiseBySid)
            throws SQLException {
        var written = sightings.write(newest.values().stream()
                .map(decoded -> new SightingTable.Row(decoded, guiseBySid.getOrDefault(decoded.sid(), decoded.sid())))
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

    private void markUnresolved(NavigableMap<UUID, UUID> guiseBySid, Map<UUID, Known> known) throws SQLException {
        var lostByGuise = new TreeMap<UUID, Boolean>();
        guiseBySid.values().forEach(guise -> lostByGuise.put(guise, false));
        known.forEach((sid, before) -> {
            if (!before.guise().equals(guiseBySid.get(sid))) {
                lostByGuise.put(before.guise(), true);
            }
        });
        new UnresolvedMarks(connection).add(lostByGuise);
    }

    private static int count(Map<UUID, Written> written, Written kind) {
        return (int) written.values().stream().filter(kind::equals).count();
    }
}
