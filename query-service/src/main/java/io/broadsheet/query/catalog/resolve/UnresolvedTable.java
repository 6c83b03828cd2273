package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The reading end of {@code unresolved}. */
record UnresolvedTable(Connection connection) {

    /**
     * That a guise has to be looked at.
     *
     * @param lost whether it may have lost sightings
     */
    record Mark(long id, UUID guise, boolean lost) {}

    List<Mark> oldest(int most) throws SQLException {
        try (var select = new SetStatement(connection, """
                select id, guise_id, lost from unresolved order by id, guise_id limit ?""")) {
            return select.number(most)
                    .list(row -> new Mark(row.getLong(1), row.getObject(2, UUID.class), row.getBoolean(3)));
        }
    }

    /** Marks guises in the place of another mark: who waits for that one waits for these. */
    void add(long place, Collection<UUID> guises) throws SQLException {
        if (guises.isEmpty()) {
            return;
        }
        try (var insert = new SetStatement(connection, """
                insert into unresolved (id, guise_id, lost) select ?, id, false from unnest(?) as u (id)
                on conflict do nothing""")) {
            insert.number(place).uuids(guises).update();
        }
    }

    /** Deletes exactly these marks: one added meanwhile for the same guise stays. */
    void delete(List<Mark> marks) throws SQLException {
        try (var delete = new SetStatement(connection, """
                delete from unresolved d using unnest(?, ?) as u (id, guise_id)
                where d.id = u.id and d.guise_id = u.guise_id""")) {
            delete.longs(marks.stream().map(Mark::id).toList())
                    .uuids(marks.stream().map(Mark::guise).toList())
                    .update();
        }
    }
}
