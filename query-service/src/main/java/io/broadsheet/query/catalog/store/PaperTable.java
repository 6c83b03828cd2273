package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** The table {@code paper}: sets of sightings, each pointing directly at the set that it is part of. */
record PaperTable(Connection connection) {

    /** Adds papers; answers how many, since another writer may have been first. */
    int add(Collection<UUID> papers) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into paper (paper_id, root_id) select id, id from unnest(?) as u (id) order by id
                on conflict (paper_id) do nothing""")) {
            return insert.uuids(papers).update();
        }
    }

    Map<UUID, UUID> roots(Collection<UUID> papers) throws SQLException {
        var roots = new HashMap<UUID, UUID>();
        try (var select = new SetStatement(connection, "select paper_id, root_id from paper where paper_id = any(?)")) {
            select.uuids(papers).forEach(row -> roots.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
        return roots;
    }

    /** Makes each loser, with all that points at it, part of its winner. */
    void repoint(NavigableMap<UUID, UUID> winnerByLoser) throws SQLException {
        lockPartsOf(winnerByLoser.keySet());
        try (var update = new SetStatement(connection, """
                update paper p set root_id = u.winner from unnest(?, ?) as u (loser, winner)
                where p.root_id = u.loser""")) {
            update.uuids(winnerByLoser.keySet()).uuids(winnerByLoser.values()).update();
        }
    }

    // an update locks in no order of its own
    private void lockPartsOf(Collection<UUID> roots) throws SQLException {
        try (var lock = new SetStatement(
                connection, "select 1 from paper where root_id = any(?) order by paper_id for update")) {
            lock.uuids(roots).execute();
        }
    }
}
