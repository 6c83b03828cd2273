package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.catalog.identity.Decision;
import io.broadsheet.query.catalog.identity.Decisions;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people decided about sightings. */
record DecisionTable(Connection connection) {

    private static final String SPLIT = "split";

    /** Those that name any of the sightings, in their order. */
    Decisions naming(Collection<UUID> sids) throws SQLException {
        try (var select = new SetStatement(connection, """
                select kind, one, other from decision
                where id in (select decision_id from decided_sighting where sid = any(?)) order by decided_at, id""")) {
            return new Decisions(select.uuids(sids)
                    .list(row -> new Decision(
                            !SPLIT.equals(row.getString(1)),
                            ids((UUID[]) row.getArray(2).getArray()),
                            ids((UUID[]) row.getArray(3).getArray()))));
        }
    }

    private static Set<String> ids(UUID[] sids) {
        return Arrays.stream(sids).map(RecordIds::text).collect(Collectors.toUnmodifiableSet());
    }
}
