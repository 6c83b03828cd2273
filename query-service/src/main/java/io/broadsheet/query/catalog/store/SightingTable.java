package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code sighting}. */
record SightingTable(Connection connection) {

    /** What the catalogue has of a record. */
    record Known(UUID guise, Versions versions) {}

    Map<UUID, Known> find(Collection<UUID> sids) throws SQLException {
        return select(sids, "");
    }

    /** Finds, and keeps other writers from replacing what is found. */
    Map<UUID, Known> findAndLock(Collection<UUID> sids) throws SQLException {
        return select(sids, " order by s.sid for update of s");
    }

    private Map<UUID, Known> select(Collection<UUID> sids, String lock) throws SQLException {
        var found = new HashMap<UUID, Known>();
        try (var select = new SetStatement(connection, """
                select s.sid, s.paper_id, s.parser_version, s.enricher_version, s.vocabulary_rank
                from sighting s where s.sid = any(?)""" + lock)) {
            select.uuids(sids)
                    .forEach(row -> found.put(
                            row.getObject(1, UUID.class),
                            new Known(
                                    row.getObject(2, UUID.class),
                                    new Versions(row.getInt(3), row.getInt(4), row.getLong(5)))));
        }
        return found;
    }

    /** Those that people named in decisions, whether they are known yet or not. */
    Set<UUID> named(Collection<UUID> sids) throws SQLException {
        try (var select =
                new SetStatement(connection, "select distinct sid from decided_sighting where sid = any(?)")) {
            return Set.copyOf(select.uuids(sids).list(row -> row.getObject(1, UUID.class)));
        }
    }

    /** Whether a written sighting is a new record rather than a newer version of one. */
    enum Written {
        INSERTED,
        REPLACED
    }

    /** Writes what is new or of higher versions than what is there by now; the answer leaves out what was neither. */
    Map<UUID, Written> write(List<Row> rows) throws SQLException {
        var written = new HashMap<UUID, Written>();
        try (var upsert = new SetStatement(connection, """
                insert into sighting (sid, paper_id, dump_id, ordinal, received_at, parser_version, enricher_version,
                                      vocabulary_rank, listed_on, source, title, payload)
                select sid, paper_id, dump_id, ordinal, received_at, parser_version, enricher_version,
                       vocabulary_rank, listed_on, source, title, payload
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as u (sid, paper_id, dump_id, ordinal, received_at, parser_version, enricher_version,
                        vocabulary_rank, listed_on, source, title, payload)
                order by sid
                on conflict (sid) do update set
                  paper_id = excluded.paper_id, dump_id = excluded.dump_id, ordinal = excluded.ordinal, received_at = excluded.received_at,
                  parser_version = excluded.parser_version, enricher_version = excluded.enricher_version,
                  vocabulary_rank = excluded.vocabulary_rank,
                  listed_on = excluded.listed_on, source = excluded.source, title = excluded.title,
                  payload = excluded.payload
                where (sighting.parser_version, sighting.enricher_version, sighting.vocabulary_rank)
                    < (excluded.parser_version, excluded.enricher_version, excluded.vocabulary_rank)
                returning sid, xmax = 0""")) {
            bind(upsert, rows)
                    .forEach(row -> written.put(
                            row.getObject(1, UUID.class), row.getBoolean(2) ? Written.INSERTED : Written.REPLACED));
        }
        return written;
    }

    /** A sighting to be written. */
    record Row(Decoded decoded, UUID guise) {}

    private static SetStatement bind(SetStatement upsert, List<Row> rows) throws SQLException {
        var events = rows.stream().map(row -> row.decoded().event()).toList();
        var listedOn = new ArrayList<java.time.@Nullable LocalDate>();
        events.forEach(event -> listedOn.add(event.listedOn()));
        return upsert.uuids(rows.stream().map(row -> row.decoded().sid()).toList())
                .uuids(rows.stream().map(Row::guise).toList())
                .texts(events.stream().map(event -> event.dumpId()).toList())
                .ints(events.stream().map(event -> event.ordinal()).toList())
                .instants(events.stream().map(event -> event.receivedAt()).toList())
                .ints(events.stream().map(event -> event.parserVersion()).toList())
                .ints(events.stream().map(event -> event.enricherVersion()).toList())
                .longs(events.stream().map(event -> event.vocabularyRank()).toList())
                .dates(listedOn)
                .texts(events.stream().map(event -> event.source()).toList())
                .texts(events.stream().map(event -> event.title()).toList())
                .bytes(rows.stream().map(row -> row.decoded().payload()).toList());
    }
}
