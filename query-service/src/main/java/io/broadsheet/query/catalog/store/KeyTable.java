package io.broadsheet.query.catalog.store;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;

/** The table {@code paper_key}: which paper holds a strong key. */
record KeyTable(Connection connection) {

    /** The papers, by their roots, that hold some of the keys. */
    Map<UUID, UUID> find(Collection<UUID> keys) throws SQLException {
        var roots = new HashMap<UUID, UUID>();
        try (var select = new SetStatement(connection, """
                select k.key, p.root_id from paper_key k join paper p on p.paper_id = k.paper_id
                where k.key = any(?)""")) {
            select.uuids(keys).forEach(row -> roots.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        }
        return roots;
    }

    /**
     * Gives keys to papers. Waits for another writer that is about to give away one of them; since all do it in the order of
     * the keys, none waits for one that waits for it.
     *
     * @return the keys that another writer was first to give away
     */
    Set<UUID> give(NavigableMap<UUID, UUID> paperByKey) throws SQLException {
        var raced = new HashSet<>(paperByKey.keySet());
        try (var insert = new SetStatement(connection, """
                insert into paper_key (key, paper_id)
                select key, paper_id from unnest(?, ?) as u (key, paper_id) order by key
                on conflict (key) do nothing returning key""")) {
            insert.uuids(paperByKey.keySet())
                    .uuids(paperByKey.values())
                    .forEach(row -> raced.remove(row.getObject(1, UUID.class)));
        }
        return raced;
    }
}
