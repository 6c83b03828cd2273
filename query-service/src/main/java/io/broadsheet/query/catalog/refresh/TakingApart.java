package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.merge.Partition;
import io.broadsheet.query.catalog.merge.Partition.Alike;
import io.broadsheet.query.sql.CatalogLock;
import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Papers of which a sighting lost a strong key, because a newer version reads the record differently: the keys that no
 * sighting has any more go, and what they alone held together becomes several papers. Nobody adds sightings meanwhile.
 */
final class TakingApart {

    private final Connection connection;
    private final DirtyTable marks;

    TakingApart(Connection connection) {
        this.connection = connection;
        this.marks = new DirtyTable(connection);
    }

    /** Works off some marks of lost keys; answers how many. */
    int run(int most) throws SQLException {
        if (marks.oldest(true, 1).isEmpty()) {
            return 0;
        }
        CatalogLock.STRUCTURE.take(connection);
        var due = marks.oldest(true, most);
        var alikeByRoot = alikeByRoot(due.stream().map(DirtyTable.Mark::paper).toList());
        dropKeysOfNobody(alikeByRoot);
        for (var root : alikeByRoot.entrySet()) {
            var parts = Partition.of(root.getValue());
            if (parts.size() > 1) {
                new Parts(connection, root.getKey(), parts).write();
            }
        }
        marks.keysSettled(due);
        return due.size();
    }

    private Map<UUID, List<Alike>> alikeByRoot(Collection<UUID> papers) throws SQLException {
        var byRoot = new HashMap<UUID, List<Alike>>();
        // a sighting without keys is like no other
        try (var select = new SetStatement(connection, """
                select p.root_id, min(s.sid::text)::uuid, s.strong_keys
                from paper p join sighting s on s.paper_id = p.paper_id
                where p.root_id in (select root_id from paper where paper_id = any(?))
                group by p.root_id, s.strong_keys, case when s.strong_keys = '{}' then s.sid end""")) {
            select.uuids(papers)
                    .forEach(row -> byRoot.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(new Alike(row.getObject(2, UUID.class), List.of((UUID[])
                                    row.getArray(3).getArray()))));
        }
        return byRoot;
    }

    private void dropKeysOfNobody(Map<UUID, List<Alike>> alikeByRoot) throws SQLException {
        var held = new TreeSet<UUID>();
        alikeByRoot.values().forEach(all -> all.forEach(alike -> held.addAll(alike.keys())));
        try (var delete = new SetStatement(connection, """
                delete from paper_key k using paper p
                where p.paper_id = k.paper_id and p.root_id = any(?)
                  and not exists (select from unnest(?) as held (key) where held.key = k.key)""")) {
            delete.uuids(alikeByRoot.keySet()).uuids(held).update();
        }
    }
}
