package io.broadsheet.query.catalog.resolve;

import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.identity.Evidence;
import io.broadsheet.query.catalog.merge.Told;
import io.broadsheet.query.sql.SetStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the table {@code guise} has. */
record GuiseTable(Connection connection, ObjectReader json) {

    private static final int PORTION = 500;

    Map<UUID, StoredGuise> read(Collection<UUID> ids) throws SQLException {
        var guises = new HashMap<UUID, StoredGuise>();
        try (var select = new SetStatement(connection, """
                select guise_id, told, keys, faces, coalesce(given_up, '{}'),
                       exists (select from live_sighting s where s.paper_id = guise_id)
                from guise where guise_id = any(?)""")) {
            select.uuids(ids).inPortionsOf(PORTION).forEach(row -> {
                var guise = guise(row);
                guises.put(guise.id(), guise);
            });
        }
        return guises;
    }

    Map<UUID, Evidence> readEvidence(Collection<UUID> ids) throws SQLException {
        var evidence = new HashMap<UUID, Evidence>();
        try (var select = new SetStatement(connection, "select guise_id, told from guise where guise_id = any(?)")) {
            select.uuids(ids)
                    .inPortionsOf(PORTION)
                    .forEach(row -> evidence.put(row.getObject(1, UUID.class), evidence(row.getString(2))));
        }
        return evidence;
    }

    /** Those with a sighting that counts. */
    Set<UUID> live(Collection<UUID> ids) throws SQLException {
        try (var select =
                new SetStatement(connection, "select distinct paper_id from live_sighting where paper_id = any(?)")) {
            return Set.copyOf(select.uuids(ids).list(row -> row.getObject(1, UUID.class)));
        }
    }

    /** Says that what guises gave up is taken from them, unless they gave up more meanwhile. */
    void settle(Collection<StoredGuise> guises) throws SQLException {
        var settled =
                guises.stream().filter(guise -> !guise.givenUp().isEmpty()).toList();
        if (settled.isEmpty()) {
            return;
        }
        try (var update = new SetStatement(connection, """
                update guise g set given_up = null from unnest(?, ?) as u (guise_id, given_up)
                where g.guise_id = u.guise_id and g.given_up = u.given_up::bigint[]""")) {
            update.uuids(settled.stream().map(StoredGuise::id).toList())
                    .literals(settled.stream().map(StoredGuise::givenUp).toList())
                    .update();
        }
    }

    private StoredGuise guise(ResultSet row) throws SQLException {
        var keys = (Long[]) row.getArray(3).getArray();
        var faces = (Long[]) row.getArray(4).getArray();
        var faceByKey = new HashMap<Long, Long>();
        for (var i = 0; i < keys.length; i++) {
            faceByKey.put(keys[i], faces[i]);
        }
        return new StoredGuise(
                row.getObject(1, UUID.class),
                evidence(row.getString(2)),
                faceByKey,
                List.of((Long[]) row.getArray(5).getArray()),
                row.getBoolean(6));
    }

    private Evidence evidence(String told) {
        try {
            return json.<Told>readValue(told).evidence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
