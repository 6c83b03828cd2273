package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.catalog.identity.SharedKeys;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The tables {@code guise_key} and {@code blocked_key}: which guises hold a key, and which keys too many hold. */
record KeyTable(Connection connection) {

    /**
     * Who holds a key.
     *
     * @param guises all that hold it, or one more than {@link SharedKeys#MOST_HOLDERS} of them
     */
    record Holders(List<UUID> guises, Set<Long> faces) {

        boolean areTooMany() {
            return guises.size() > SharedKeys.MOST_HOLDERS || faces.size() > SharedKeys.MOST_FACES;
        }
    }

    void add(Collection<StoredGuise> guises) throws SQLException {
        try (var insert = new SetStatement(connection, """
                insert into guise_key (key, guise_id, face) select key, guise_id, face
                from unnest(?, ?, ?) as u (key, guise_id, face) on conflict do nothing""")) {
            var rows = new Rows(guises);
            insert.longs(rows.keys).uuids(rows.guises).longs(rows.faces).update();
        }
    }

    /** Takes keys from guises that hold them. */
    void remove(Map<UUID, ? extends Collection<Long>> keysByGuise) throws SQLException {
        if (keysByGuise.isEmpty()) {
            return;
        }
        var keys = new ArrayList<Long>();
        var guises = new ArrayList<UUID>();
        keysByGuise.forEach((guise, given) -> given.forEach(key -> {
            keys.add(key);
            guises.add(guise);
        }));
        try (var delete = new SetStatement(connection, """
                delete from guise_key k using unnest(?, ?) as u (key, guise_id)
                where k.key = u.key and k.guise_id = u.guise_id""")) {
            delete.longs(keys).uuids(guises).update();
        }
    }

    Map<Long, Holders> holders(Collection<Long> keys) throws SQLException {
        var holders = new HashMap<Long, Holders>();
        try (var select = new SetStatement(connection, """
                select k.key, h.guise_id, h.face from unnest(?) as k (key)
                cross join lateral (select guise_id, face from guise_key g where g.key = k.key limit ?) h""")) {
            select.longs(keys).number(SharedKeys.MOST_HOLDERS + 1L).forEach(row -> {
                var of = holders.computeIfAbsent(
                        row.getLong(1), none -> new Holders(new ArrayList<>(), new HashSet<>()));
                of.guises().add(row.getObject(2, UUID.class));
                of.faces().add(row.getLong(3));
            });
        }
        return holders;
    }

    Set<Long> blocked(Collection<Long> keys) throws SQLException {
        try (var select = new SetStatement(connection, "select key from blocked_key where key = any(?)")) {
            return new HashSet<>(select.longs(keys).list(row -> row.getLong(1)));
        }
    }

    void block(Collection<Long> keys) throws SQLException {
        try (var insert = new SetStatement(connection, "insert into blocked_key (key) select unnest(?)")) {
            insert.longs(keys).update();
        }
    }

    void unblock(Collection<Long> keys) throws SQLException {
        try (var delete = new SetStatement(connection, "delete from blocked_key where key = any(?)")) {
            delete.longs(keys).update();
        }
    }

    /** All guises that hold one of the keys, however many. */
    Set<UUID> allHolders(Collection<Long> keys) throws SQLException {
        try (var select = new SetStatement(connection, "select guise_id from guise_key where key = any(?)")) {
            return new HashSet<>(select.longs(keys).list(row -> row.getObject(1, UUID.class)));
        }
    }

    private static final class Rows {

        private final List<Long> keys = new ArrayList<>();
        private final List<UUID> guises = new ArrayList<>();
        private final List<Long> faces = new ArrayList<>();

        Rows(Collection<StoredGuise> all) {
            for (var guise : all) {
                guise.faceByKey().forEach((key, face) -> {
                    keys.add(key);
                    guises.add(guise.id());
                    faces.add(face);
                });
            }
        }
    }
}
