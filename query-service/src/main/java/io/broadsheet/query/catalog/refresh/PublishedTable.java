package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The table {@code paper_published}. */
record PublishedTable(Connection connection) {

    List<Published> find(Collection<UUID> papers) throws SQLException {
        try (var select = new SetStatement(connection, """
                select paper_id, public_id, former_ids, founding_dump, dumps, document, keys, origins
                from paper_published where paper_id = any(?)""")) {
            return select.uuids(papers)
                    .list(row -> new Published(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            List.of((UUID[]) row.getArray(3).getArray()),
                            row.getString(4),
                            List.of((String[]) row.getArray(5).getArray()),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
        }
    }

    void write(List<Published> rows, List<Long> versions) throws SQLException {
        var publicIds = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> publicIds.add(row.publicId()));
        var foundingDumps = new ArrayList<@Nullable String>();
        rows.forEach(row -> foundingDumps.add(row.foundingDump()));
        try (var upsert = new SetStatement(connection, """
                insert into paper_published (paper_id, public_id, former_ids, version, founding_dump, dumps, document, keys, origins)
                select paper_id, public_id, former_ids::uuid[], version, founding_dump, dumps::text[], document, keys, origins
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as u (paper_id, public_id, former_ids, version, founding_dump, dumps, document, keys, origins)
                on conflict (paper_id) do update set
                  public_id = excluded.public_id, former_ids = excluded.former_ids, version = excluded.version,
                  founding_dump = excluded.founding_dump, dumps = excluded.dumps,
                  document = excluded.document, keys = excluded.keys,
                  origins = excluded.origins""")) {
            upsert.uuids(rows.stream().map(Published::paper).toList())
                    .uuids(publicIds)
                    .literals(rows.stream().map(Published::formerIds).toList())
                    .longs(versions)
                    .texts(foundingDumps)
                    .literals(rows.stream().map(Published::dumps).toList())
                    .texts(rows.stream().map(Published::document).toList())
                    .texts(rows.stream().map(Published::keys).toList())
                    .texts(rows.stream().map(Published::origins).toList())
                    .update();
        }
    }

    /** Adds ids that readers know to what was published, or not yet, of guises. No origins: all are to be sent again. */
    void addIds(Map<UUID, List<UUID>> idsByGuise) throws SQLException {
        try (var upsert = new SetStatement(connection, """
                insert into paper_published (paper_id, former_ids, version, dumps, document, keys, origins)
                select paper_id, ids::uuid[], 0, '{}', '', '[]', '' from unnest(?, ?) as u (paper_id, ids) order by paper_id
                on conflict (paper_id) do update set
                  former_ids = array_remove(paper_published.former_ids || paper_published.public_id, null)
                    || excluded.former_ids,
                  public_id = null, origins = ''""")) {
            upsert.uuids(idsByGuise.keySet()).literals(idsByGuise.values()).update();
        }
    }

    void delete(Collection<UUID> papers) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from paper_published where paper_id = any(?)")) {
            delete.uuids(papers).update();
        }
    }

    /**
     * The next versions of the whole catalogue. Not below the clock: a database that dies forgets what its sequence gave to
     * transactions that did not end.
     */
    List<Long> versions(int count) throws SQLException {
        if (count == 0) {
            return List.of();
        }
        try (var select = new SetStatement(connection, """
                select setval('catalog_version', ? - 1 + greatest(
                  nextval('catalog_version'), (extract(epoch from clock_timestamp()) * 1000000)::bigint))""")) {
            long last = select.number(count).list(row -> row.getLong(1)).getFirst();
            return LongStream.rangeClosed(last - count + 1, last).boxed().toList();
        }
    }
}
