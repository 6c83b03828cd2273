package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.catalog.identity.Edge;
import io.broadsheet.query.catalog.identity.Reason;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table {@code edge}. */
record EdgeTable(Connection connection) {

    /** The edges at any of the guises. */
    Set<Edge> at(Collection<UUID> guises) throws SQLException {
        try (var select = new SetStatement(connection, """
                select smaller, larger, reason from edge where smaller = any(?)
                union all select smaller, larger, reason from edge where larger = any(?)""")) {
            return new HashSet<>(select.uuids(guises).uuids(guises).list(EdgeTable::edge));
        }
    }

    void delete(Collection<Edge> edges) throws SQLException {
        if (edges.isEmpty()) {
            return;
        }
        try (var delete = new SetStatement(connection, """
                delete from edge e using unnest(?, ?) as u (smaller, larger)
                where e.smaller = u.smaller and e.larger = u.larger""")) {
            delete.uuids(smaller(edges)).uuids(larger(edges)).update();
        }
    }

    void add(Collection<Edge> edges, Instant at) throws SQLException {
        if (edges.isEmpty()) {
            return;
        }
        try (var insert = new SetStatement(connection, """
                insert into edge (smaller, larger, reason, found_at)
                select smaller, larger, reason, ? from unnest(?, ?, ?) as u (smaller, larger, reason)""")) {
            insert.instant(at)
                    .uuids(smaller(edges))
                    .uuids(larger(edges))
                    .texts(edges.stream().map(edge -> edge.reason().name()).toList())
                    .update();
        }
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return Edge.between(
                RecordIds.text(row.getObject(1, UUID.class)),
                RecordIds.text(row.getObject(2, UUID.class)),
                Reason.valueOf(row.getString(3)));
    }

    private static List<UUID> smaller(Collection<Edge> edges) {
        return edges.stream().map(edge -> RecordIds.uuid(edge.smaller())).toList();
    }

    private static List<UUID> larger(Collection<Edge> edges) {
        return edges.stream().map(edge -> RecordIds.uuid(edge.larger())).toList();
    }
}
