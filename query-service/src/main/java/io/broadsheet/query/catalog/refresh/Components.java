package io.broadsheet.query.catalog.refresh;

import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.sql.SetStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the papers that marks are of, and keeps mergers from them until the transaction ends. */
final class Components {

    private static final int PORTION = 500;

    private final Connection connection;
    private final ObjectReader reader;
    private final Map<UUID, Component> byPart = new HashMap<>();

    Components(Connection connection, ObjectReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /**
     * Reads them whole.
     *
     * @param papers any parts of them. A paper that another became part of while we waited for its lock is left out: its
     *     marks find the right one next time
     */
    Set<Component> read(Collection<UUID> papers) throws SQLException {
        readParts(lockRoots(papers));
        for (var published : new PublishedTable(connection).find(byPart.keySet())) {
            of(published.paper()).before().add(published);
        }
        readSightings();
        readSuppressed();
        readVotes();
        return Set.copyOf(byPart.values());
    }

    boolean contains(UUID paper) {
        return byPart.containsKey(paper);
    }

    private List<UUID> lockRoots(Collection<UUID> papers) throws SQLException {
        try (var lock = new SetStatement(connection, """
                select paper_id from paper where paper_id in (select root_id from paper where paper_id = any(?))
                order by paper_id for update""")) {
            return lock.uuids(papers).list(row -> row.getObject(1, UUID.class));
        }
    }

    private void readParts(List<UUID> roots) throws SQLException {
        var byRoot = new HashMap<UUID, Component>();
        try (var select = new SetStatement(connection, "select paper_id, root_id from paper where root_id = any(?)")) {
            select.uuids(roots)
                    .forEach(row -> byPart.put(
                            row.getObject(1, UUID.class),
                            byRoot.computeIfAbsent(row.getObject(2, UUID.class), Component::new)));
        }
    }

    // in portions, since a paper may have any number of sightings
    private void readSightings() throws SQLException {
        try (var select =
                new SetStatement(connection, "select paper_id, payload from live_sighting where paper_id = any(?)")) {
            select.uuids(byPart.keySet()).inPortionsOf(PORTION).forEach(row -> {
                of(row.getObject(1, UUID.class)).fields().add(decoded(row.getBytes(2)));
            });
        }
    }

    private void readSuppressed() throws SQLException {
        try (var select = new SetStatement(connection, """
                select distinct s.paper_id from sighting s join suppression x on x.sid = s.sid
                where x.suppressed and s.paper_id = any(?)""")) {
            select.uuids(byPart.keySet())
                    .forEach(row -> of(row.getObject(1, UUID.class)).suppress());
        }
    }

    // also of records whose dump was withdrawn: people voted for the paper, not for the dump
    private void readVotes() throws SQLException {
        try (var select = new SetStatement(connection, """
                select p.root_id, count(distinct v.voter) from paper p
                join sighting s on s.paper_id = p.paper_id join vote v on v.sid = s.sid
                where p.paper_id = any(?) group by p.root_id""")) {
            select.uuids(byPart.keySet())
                    .forEach(row -> of(row.getObject(1, UUID.class)).voted(row.getInt(2)));
        }
    }

    private Component of(UUID part) {
        var component = byPart.get(part);
        if (component == null) {
            throw new IllegalStateException("paper " + part + " was not asked for");
        }
        return component;
    }

    private PaperEnriched decoded(byte[] payload) {
        try {
            return reader.readValue(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
