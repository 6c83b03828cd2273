package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** The table {@code paper}: for each guise the one that stands for its paper. */
record PaperTable(Connection connection) {

    Map<UUID, UUID> roots(Collection<UUID> guises) throws SQLException {
        var roots = new HashMap<UUID, UUID>();
        try (var select = new SetStatement(connection, "select paper_id, root_id from paper where paper_id = any(?)")) {
            select.uuids(guises).forEach(row -> roots.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
        return roots;
    }

    /** Makes guises part of other papers. */
    void repoint(NavigableMap<UUID, UUID> rootByGuise) throws SQLException {
        lock(rootByGuise.keySet());
        try (var update = new SetStatement(connection, """
                update paper p set root_id = u.root from unnest(?, ?) as u (guise, root)
                where p.paper_id = u.guise""")) {
            update.uuids(rootByGuise.keySet()).uuids(rootByGuise.values()).update();
        }
    }

    // an update locks in no order of its own, and the refresher locks in this one
    private void lock(Collection<UUID> guises) throws SQLException {
        try (var lock = new SetStatement(
                connection, "select 1 from paper where paper_id = any(?) order by paper_id for update")) {
            lock.uuids(guises).execute();
        }
    }
}
