package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.UUID;

/** The writing end of {@code unresolved}: guises whose papers have to be found out. */
record UnresolvedMarks(Connection connection) {

    /** The value says whether a guise may have lost sightings. */
    void add(NavigableMap<UUID, Boolean> lostByGuise) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into unresolved (guise_id, lost)
                select guise_id, lost from unnest(?, ?) as u (guise_id, lost)""")) {
            insert.uuids(lostByGuise.keySet()).booleans(lostByGuise.values()).update();
        }
    }
}
