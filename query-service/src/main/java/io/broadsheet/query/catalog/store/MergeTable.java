package io.broadsheet.query.catalog.store;

import io.broadsheet.query.catalog.merge.Grouping.Reason;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code merge_event}: why papers became one. */
record MergeTable(Connection connection) {

    /** That {@code loser} became part of {@code winner}. */
    record Merge(UUID winner, UUID loser, @Nullable Reason reason) {}

    void add(List<Merge> merges, Instant at) throws SQLException {
        var keys = new ArrayList<@Nullable UUID>();
        var sids = new ArrayList<@Nullable UUID>();
        for (var merge : merges) {
            keys.add(merge.reason() == null ? null : merge.reason().key());
            sids.add(merge.reason() == null ? null : merge.reason().sid());
        }
        try (var insert = new SetStatement(connection, """
                insert into merge_event (winner, loser, key, sid, merged_at)
                select winner, loser, key, sid, ? from unnest(?, ?, ?, ?) as u (winner, loser, key, sid)""")) {
            insert.instant(at)
                    .uuids(merges.stream().map(Merge::winner).toList())
                    .uuids(merges.stream().map(Merge::loser).toList())
                    .uuids(keys)
                    .uuids(sids)
                    .update();
        }
    }
}
