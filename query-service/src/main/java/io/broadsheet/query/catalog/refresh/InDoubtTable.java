package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code in_doubt}. Only who drains the outbox reads and writes it. */
record InDoubtTable(Connection connection) {

    List<UUID> find() throws SQLException {
        try (var select = new SetStatement(connection, "select id from in_doubt")) {
            return select.list(row -> row.getObject(1, UUID.class));
        }
    }

    void add(Collection<UUID> ids) throws SQLException {
        try (var insert = new SetStatement(
                connection, "insert into in_doubt (id) select id from unnest(?) as u (id) on conflict do nothing")) {
            insert.uuids(ids).update();
        }
    }

    void clear() throws SQLException {
        try (var delete = new SetStatement(connection, "delete from in_doubt")) {
            delete.update();
        }
    }
}
