package io.broadsheet.query.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.broadsheet.query.sql.SetStatement;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;

/** The tables {@code guise} and {@code paper}, as far as sightings bring new ones. */
record GuiseTable(Connection connection, ObjectWriter json) {

    /**
     * Adds the guises that nobody has brought yet, each with one of its sightings; each is a paper until resolved. Only a
     * guise of a single sighting may say something else by now.
     */
    void add(NavigableMap<UUID, Decoded> byGuise) throws SQLException {
        var told = new ArrayList<String>();
        var keys = new ArrayList<Collection<Long>>();
        var faces = new ArrayList<Collection<Long>>();
        for (var decoded : byGuise.values()) {
            var faceByKey = decoded.sighting().faceByKey();
            told.add(text(decoded));
            keys.add(faceByKey.keySet());
            faces.add(faceByKey.values());
        }
        insert(byGuise, told, keys, faces);
    }

    private void insert(
            NavigableMap<UUID, Decoded> byGuise,
            List<String> told,
            List<Collection<Long>> keys,
            List<Collection<Long>> faces)
            throws SQLException {
        try (var papers = new SetStatement(connection, """
                        insert into paper (paper_id, root_id) select id, id from unnest(?) as u (id) order by id
                        on conflict (paper_id) do nothing""");
                var guises = new SetStatement(connection, """
                        insert into guise (guise_id, told, keys, faces)
                        select id, told, keys::bigint[], faces::bigint[] from unnest(?, ?, ?, ?) as u (id, told, keys, faces)
                        order by id
                        on conflict (guise_id) do update set
                          told = excluded.told, keys = excluded.keys, faces = excluded.faces,
                          given_up = coalesce(guise.given_up, '{}') || guise.keys
                        where (guise.told, guise.keys, guise.faces) <> (excluded.told, excluded.keys, excluded.faces)""")) {
            papers.uuids(byGuise.keySet()).update();
            guises.uuids(byGuise.keySet())
                    .texts(told)
                    .literals(keys)
                    .literals(faces)
                    .update();
        }
    }

    private String text(Decoded decoded) {
        try {
            return json.writeValueAsString(decoded.event().told());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
