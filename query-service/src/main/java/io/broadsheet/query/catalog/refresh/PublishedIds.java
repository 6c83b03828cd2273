package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ids that readers know, while the papers they were published for become others. Nobody may refresh meanwhile. */
public final class PublishedIds {

    private final Connection connection;
    private final PublishedTable table;

    public PublishedIds(Connection connection) {
        this.connection = connection;
        this.table = new PublishedTable(connection);
    }

    /** Forgets what was published of the papers that these guises stand for; answers its ids. */
    public List<UUID> takeFrom(Collection<UUID> roots) throws SQLException {
        var before = table.find(parts(roots));
        var tally = new DumpTally();
        before.forEach(tally::countNoMore);
        tally.apply(connection);
        table.delete(before.stream().map(Published::paper).toList());
        return before.stream().flatMap(Published::ids).distinct().toList();
    }

    /** Leaves each id with the guise that its sighting is of by now; answers these guises. */
    public Set<UUID> give(Collection<UUID> ids) throws SQLException {
        var idsByGuise = new HashMap<UUID, List<UUID>>();
        try (var select = new SetStatement(connection, "select paper_id, sid from sighting where sid = any(?)")) {
            select.uuids(ids)
                    .forEach(row -> idsByGuise
                            .computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class)));
        }
        table.addIds(idsByGuise);
        return idsByGuise.keySet();
    }

    private List<UUID> parts(Collection<UUID> roots) throws SQLException {
        try (var select = new SetStatement(connection, "select paper_id from paper where root_id = any(?)")) {
            return select.uuids(roots).list(row -> row.getObject(1, UUID.class));
        }
    }
}
