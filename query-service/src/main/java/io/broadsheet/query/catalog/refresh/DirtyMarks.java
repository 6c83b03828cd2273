package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** The writing end of the outbox {@code paper_dirty}. */
public record DirtyMarks(Connection connection) {

    /**
     * Marks papers to be made anew.
     *
     * @param place that of the mark of {@code unresolved} which it comes of, so that who waits for that one waits for these;
     *     0 is before all
     */
    public void add(long place, Collection<UUID> papers) throws SQLException {
        try (var insert = new SetStatement(
                connection, "insert into paper_dirty (place, paper_id) select ?, id from unnest(?) as u (id)")) {
            insert.number(place).uuids(papers).update();
        }
    }
}
