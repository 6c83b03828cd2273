package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The outbox {@code paper_dirty}, as who drains it sees it. */
record DirtyTable(Connection connection) {

    /** That a paper has to be made anew. */
    record Mark(long number, UUID paper) {}

    List<Mark> oldest(int most) throws SQLException {
        try (var select =
                new SetStatement(connection, "select mark, paper_id from paper_dirty order by place, mark limit ?")) {
            return select.number(most).list(row -> new Mark(row.getLong(1), row.getObject(2, UUID.class)));
        }
    }

    /** Marks papers before all others: every dump that is not complete waits for them. */
    void addFirst(Collection<UUID> papers) throws SQLException {
        try (var insert = new SetStatement(
                connection, "insert into paper_dirty (place, paper_id) select 0, id from unnest(?) as u (id)")) {
            insert.uuids(papers).update();
        }
    }

    /** Deletes exactly these marks: one added meanwhile for the same paper stays. */
    void delete(List<Mark> marks) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from paper_dirty where mark = any(?)")) {
            delete.longs(marks.stream().map(Mark::number).toList()).update();
        }
    }
}
