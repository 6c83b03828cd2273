package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The reading end of the outbox {@code paper_dirty}. */
record DirtyTable(Connection connection) {

    /** That a paper has to be made anew. */
    record Mark(long number, UUID paper) {}

    List<Mark> oldest(int most) throws SQLException {
        try (var select =
                new SetStatement(connection, "select mark, paper_id from paper_dirty order by place, mark limit ?")) {
            return select.number(most).list(row -> new Mark(row.getLong(1), row.getObject(2, UUID.class)));
        }
    }

    /** Deletes exactly these marks: one added meanwhile for the same paper stays. */
    void delete(List<Mark> marks) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from paper_dirty where mark = any(?)")) {
            delete.longs(marks.stream().map(Mark::number).toList()).update();
        }
    }
}
