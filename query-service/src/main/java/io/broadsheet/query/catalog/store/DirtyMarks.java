package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.UUID;

/** The writing end of the outbox {@code paper_dirty}. */
record DirtyMarks(Connection connection) {

    /** Marks papers to be made anew from their sightings; the value says whether a sighting of it lost a key. */
    void add(NavigableMap<UUID, Boolean> keysLostByPaper) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into paper_dirty (paper_id, keys_lost)
                select paper_id, keys_lost from unnest(?, ?) as u (paper_id, keys_lost)""")) {
            insert.uuids(keysLostByPaper.keySet())
                    .booleans(keysLostByPaper.values())
                    .update();
        }
    }
}
