package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;

/** What the table {@code dump_count} says of stored records. */
record DumpCounts(Connection connection) {

    /** Adds to the counts; locks their rows last of all, in the order of the dumps, and briefly. */
    void raiseStored(NavigableMap<String, Long> storedByDump) throws SQLException {
        try (var upsert = new SetStatement(connection, """
                insert into dump_count (dump_id, stored)
                select dump_id, stored from unnest(?, ?) as u (dump_id, stored) order by dump_id
                on conflict (dump_id) do update set stored = dump_count.stored + excluded.stored""")) {
            upsert.texts(storedByDump.keySet()).longs(storedByDump.values()).update();
        }
    }
}
