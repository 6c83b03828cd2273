package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code merged_id}: for those who keep copies of the catalogue. */
record MergedIdTable(Connection connection) {

    /** That an id was sent as another paper's, or as nobody's. */
    record Change(UUID id, @Nullable UUID mergedInto, long version) {}

    void write(List<Change> changes, Instant at) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        var inOrder = changes.stream().sorted(Comparator.comparing(Change::id)).toList();
        var mergedInto = new ArrayList<@Nullable UUID>();
        inOrder.forEach(change -> mergedInto.add(change.mergedInto()));
        try (var upsert = new SetStatement(connection, """
                insert into merged_id (id, merged_into, version, changed_at)
                select id, merged_into, version, ? from unnest(?, ?, ?) as u (id, merged_into, version)
                on conflict (id) do update set
                  merged_into = excluded.merged_into, version = excluded.version, changed_at = excluded.changed_at""")) {
            upsert.instant(at)
                    .uuids(inOrder.stream().map(Change::id).toList())
                    .uuids(mergedInto)
                    .longs(inOrder.stream().map(Change::version).toList())
                    .update();
        }
    }

    /** Says of ids that they are papers' own, which only matters to those that were others' before. */
    void own(List<UUID> ids, List<Long> versions, Instant at) throws SQLException {
        try (var update = new SetStatement(connection, """
                update merged_id m set merged_into = null, version = u.version, changed_at = ?
                from unnest(?, ?) as u (id, version) where m.id = u.id and m.merged_into is not null""")) {
            update.instant(at).uuids(ids).longs(versions).update();
        }
    }
}
