package io.broadsheet.query.catalog.store;

import static java.util.stream.Collectors.toSet;

import io.broadsheet.query.catalog.merge.Grouping;
import io.broadsheet.query.catalog.merge.Grouping.Group;
import io.broadsheet.query.catalog.merge.UnionFind;
import io.broadsheet.query.sql.CatalogLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes papers one that turn out to be. What they were when their keys were looked up may be outdated by another merger:
 * so one at a time, and the roots are read again, in a statement of its own, once it is our turn.
 */
final class Merger {

    private final Connection connection;
    private final PaperTable papers;

    Merger(Connection connection) {
        this.connection = connection;
        this.papers = new PaperTable(connection);
    }

    /**
     * Merges the papers of each group.
     *
     * @param added papers of this transaction, which nobody has seen: they lose, and nothing is said of it
     * @return how many papers are no more
     */
    int merge(List<Group> spanning, Grouping grouping, Set<UUID> added, Instant at) throws SQLException {
        if (spanning.isEmpty()) {
            return 0;
        }
        CatalogLock.MERGES.take(connection);
        var roots = papers.roots(
                spanning.stream().flatMap(group -> group.papers().stream()).collect(toSet()));
        var winnerByLoser = winnerByLoser(spanning, roots, added);
        papers.repoint(winnerByLoser);
        var merges = merges(spanning, grouping, roots, winnerByLoser, added);
        new MergeTable(connection).add(merges, at);
        return merges.size();
    }

    private static NavigableMap<UUID, UUID> winnerByLoser(
            List<Group> spanning, Map<UUID, UUID> roots, Set<UUID> added) {
        var joined = new UnionFind<UUID>();
        var involved = new TreeSet<UUID>();
        for (var group : spanning) {
            var first = root(roots, group.papers().getFirst());
            for (var paper : group.papers()) {
                involved.add(root(roots, paper));
                joined.join(first, root(roots, paper));
            }
        }
        var winners = new TreeMap<UUID, UUID>();
        for (var set : joined.sets(involved)) {
            var winner = set.stream()
                    .filter(root -> !added.contains(root))
                    .findFirst()
                    .orElse(set.getFirst());
            set.stream().filter(root -> !root.equals(winner)).forEach(loser -> winners.put(loser, winner));
        }
        return winners;
    }

    private static List<MergeTable.Merge> merges(
            List<Group> spanning,
            Grouping grouping,
            Map<UUID, UUID> roots,
            NavigableMap<UUID, UUID> winnerByLoser,
            Set<UUID> added) {
        var merges = new HashMap<UUID, MergeTable.Merge>();
        for (var group : spanning) {
            for (var paper : group.papers()) {
                var loser = root(roots, paper);
                var winner = winnerByLoser.get(loser);
                if (winner != null && !added.contains(loser)) {
                    merges.putIfAbsent(loser, new MergeTable.Merge(winner, loser, grouping.reason(group, paper)));
                }
            }
        }
        return new ArrayList<>(merges.values());
    }

    private static UUID root(Map<UUID, UUID> roots, UUID paper) {
        return roots.getOrDefault(paper, paper);
    }
}
