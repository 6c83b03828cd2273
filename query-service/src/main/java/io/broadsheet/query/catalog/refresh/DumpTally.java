package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.sql.SetStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.TreeMap;

/** By how much papers change what their dumps count: each is new in the dump that founds it, and merged in its others. */
final class DumpTally {

    private final NavigableMap<String, Long> newPapers = new TreeMap<>();
    private final NavigableMap<String, Long> mergedPapers = new TreeMap<>();

    void count(Published paper) {
        add(paper, 1);
    }

    void countNoMore(Published paper) {
        add(paper, -1);
    }

    /** Adds the changes to the table; locks its rows in the order of the dumps. */
    void apply(Connection connection) throws SQLException {
        var dumps = newPapers.keySet().stream()
                .filter(dump -> newIn(dump) != 0 || mergedIn(dump) != 0)
                .toList();
        if (dumps.isEmpty()) {
            return;
        }
        try (var upsert = new SetStatement(connection, """
                insert into dump_count (dump_id, new_papers, merged_papers)
                select dump_id, new_papers, merged_papers from unnest(?, ?, ?) as u (dump_id, new_papers, merged_papers)
                order by dump_id
                on conflict (dump_id) do update set
                  new_papers = dump_count.new_papers + excluded.new_papers,
                  merged_papers = dump_count.merged_papers + excluded.merged_papers""")) {
            upsert.texts(dumps)
                    .longs(dumps.stream().map(this::newIn).toList())
                    .longs(dumps.stream().map(this::mergedIn).toList())
                    .update();
        }
    }

    private long newIn(String dump) {
        return newPapers.getOrDefault(dump, 0L);
    }

    private long mergedIn(String dump) {
        return mergedPapers.getOrDefault(dump, 0L);
    }

    private void add(Published paper, long sign) {
        for (var dump : paper.dumps()) {
            var founds = dump.equals(paper.foundingDump());
            newPapers.merge(dump, founds ? sign : 0L, Long::sum);
            mergedPapers.merge(dump, founds ? 0L : sign, Long::sum);
        }
    }
}
