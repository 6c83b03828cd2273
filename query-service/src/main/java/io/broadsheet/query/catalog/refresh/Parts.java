package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.merge.Partition.Part;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One paper written anew as several. Each gets the id of its smallest sighting, so that a paper always has the id of one of
 * its own sightings, and takes along the published ids that are of its sightings.
 */
final class Parts {

    private final Connection connection;
    private final UUID root;
    private final List<Part> parts;

    Parts(Connection connection, UUID root, List<Part> parts) {
        this.connection = connection;
        this.root = root;
        this.parts = parts;
    }

    void write() throws SQLException {
        var old = oldPapers();
        replacePapers();
        moveSightings(old);
        moveKeys();
        moveMarks(old);
        movePublished(old);
    }

    private List<UUID> oldPapers() throws SQLException {
        try (var select = new SetStatement(connection, "select paper_id from paper where root_id = any(?)")) {
            return select.uuids(List.of(root)).list(row -> row.getObject(1, UUID.class));
        }
    }

    private void replacePapers() throws SQLException {
        try (var delete = new SetStatement(connection, "delete from paper where root_id = any(?)");
                var insert = new SetStatement(
                        connection, "insert into paper (paper_id, root_id) select id, id from unnest(?) as u (id)")) {
            delete.uuids(List.of(root)).update();
            insert.uuids(ids()).update();
        }
    }

    private void moveSightings(List<UUID> old) throws SQLException {
        var paperByKey = paperByKey();
        try (var withKeys = new SetStatement(connection, """
                        update sighting s set paper_id = u.paper_id from unnest(?, ?) as u (key, paper_id)
                        where s.paper_id = any(?) and s.strong_keys[1] = u.key and s.paper_id <> u.paper_id""");
                var without = new SetStatement(connection, """
                        update sighting set paper_id = sid where paper_id = any(?) and strong_keys = '{}'""")) {
            withKeys.uuids(paperByKey.keySet())
                    .uuids(paperByKey.values())
                    .uuids(old)
                    .update();
            without.uuids(old).update();
        }
    }

    private void moveKeys() throws SQLException {
        var paperByKey = paperByKey();
        try (var update = new SetStatement(connection, """
                update paper_key k set paper_id = u.paper_id from unnest(?, ?) as u (key, paper_id)
                where k.key = u.key and k.paper_id <> u.paper_id""")) {
            update.uuids(paperByKey.keySet()).uuids(paperByKey.values()).update();
        }
    }

    // each part in the place of the oldest mark: who waits for that one waits for all parts
    private void moveMarks(List<UUID> old) throws SQLException {
        try (var move = new SetStatement(connection, """
                with gone as (delete from paper_dirty where paper_id = any(?) returning id)
                insert into paper_dirty (id, paper_id, keys_lost)
                select (select min(id) from gone), part, false from unnest(?) as u (part)""")) {
            move.uuids(old).uuids(ids()).update();
        }
    }

    private void movePublished(List<UUID> old) throws SQLException {
        var table = new PublishedTable(connection);
        var before = table.find(old);
        var tally = new DumpTally();
        before.forEach(tally::countNoMore);
        tally.apply(connection);
        table.delete(old);
        var after = redirected(before.stream().flatMap(Published::ids).toList());
        table.write(after, after.stream().map(row -> 0L).toList());
    }

    private List<Published> redirected(Collection<UUID> publishedIds) throws SQLException {
        var idsByPaper = new HashMap<UUID, List<UUID>>();
        try (var select = new SetStatement(connection, "select paper_id, sid from sighting where sid = any(?)")) {
            select.uuids(publishedIds)
                    .forEach(row -> idsByPaper
                            .computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class)));
        }
        return idsByPaper.entrySet().stream()
                .map(entry -> Published.idsOnly(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<UUID> ids() {
        return parts.stream().map(Part::sid).toList();
    }

    private Map<UUID, UUID> paperByKey() {
        var papers = new TreeMap<UUID, UUID>();
        parts.forEach(part -> part.keys().forEach(key -> papers.put(key, part.sid())));
        return papers;
    }
}
