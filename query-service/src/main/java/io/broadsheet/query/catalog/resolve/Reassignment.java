package io.broadsheet.query.catalog.resolve;

import io.broadsheet.query.catalog.refresh.DirtyMarks;
import io.broadsheet.query.catalog.refresh.PublishedIds;
import io.broadsheet.query.catalog.resolve.UnresolvedTable.Mark;
import io.broadsheet.query.sql.CatalogLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes which guises are one paper, and marks what has to be published anew for it. */
final class Reassignment {

    private final Connection connection;
    private final PaperTable papers;
    private final PublishedIds publishedIds;

    Reassignment(Connection connection) {
        this.connection = connection;
        this.papers = new PaperTable(connection);
        this.publishedIds = new PublishedIds(connection);
    }

    /**
     * Writes it.
     *
     * @param divided all guises that may be of another paper now, by paper
     * @param place of the marks that come of it
     */
    void write(Collection<List<UUID>> divided, List<Mark> done, long place) throws SQLException {
        var before = papers.roots(divided.stream().flatMap(List::stream).toList());
        var moves = new Moves(divided, before);
        var changes = moves.changes();
        var torn = torn(moves, before, done);
        var ids = takeIds(torn);
        if (!changes.isEmpty()) {
            papers.repoint(changes);
        }
        var dirty = new TreeSet<UUID>();
        done.forEach(mark -> dirty.add(moves.rootOf(mark.guise())));
        changes.keySet().forEach(guise -> dirty.add(moves.rootOf(guise)));
        before.forEach((guise, root) -> {
            if (torn.contains(root)) {
                dirty.add(moves.rootOf(guise));
            }
        });
        dirty.addAll(publishedIds.give(ids));
        new DirtyMarks(connection).add(place, dirty);
    }

    /** Those that stood for papers of which ids may have to go elsewhere. */
    private static Set<UUID> torn(Moves moves, Map<UUID, UUID> before, List<Mark> done) {
        var torn = new HashSet<>(moves.parted());
        for (var mark : done) {
            if (mark.lost()) {
                torn.add(before.getOrDefault(mark.guise(), mark.guise()));
            }
        }
        return torn;
    }

    private List<UUID> takeIds(Set<UUID> torn) throws SQLException {
        if (torn.isEmpty()) {
            return List.of();
        }
        CatalogLock.REFRESH.take(connection);
        return publishedIds.takeFrom(torn);
    }
}
