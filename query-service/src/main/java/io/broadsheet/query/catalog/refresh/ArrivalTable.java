package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The table {@code arrival}, for those who want to hear of new papers: where there are none, nothing is kept. */
record ArrivalTable(Connection connection) {

    /** What was received before is no news, also where the catalogue is made anew. */
    private static final Duration NEWS = Duration.ofDays(7);

    void add(Collection<UUID> papers, Instant at) throws SQLException {
        if (papers.isEmpty()) {
            return;
        }
        try (var insert = new SetStatement(connection, """
                insert into arrival (id, arrived_at)
                select s.sid, ? from unnest(?) as u (id) join sighting s on s.sid = u.id
                where s.received_at >= ? and (exists (select from subscription) or exists (select from alert))
                order by s.received_at, s.dump_id, s.ordinal
                on conflict do nothing""")) {
            insert.instant(at).uuids(papers).instant(at.minus(NEWS)).update();
        }
    }
}
