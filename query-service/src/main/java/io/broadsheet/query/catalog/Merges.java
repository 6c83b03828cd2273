package io.broadsheet.query.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.identity.Edge;
import io.broadsheet.query.catalog.identity.Edges;
import io.broadsheet.query.catalog.identity.Reason;
import io.broadsheet.query.catalog.identity.Similarity;
import io.broadsheet.query.catalog.merge.DedupKey;
import io.broadsheet.query.catalog.merge.PaperEnriched;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Why papers are one: the strongest edges that hold their guises together, and the records that are of one guise. */
@ApplicationScoped
class Merges {

    private final Session session;
    private final ObjectReader enriched;

    Merges(Session session, ObjectMapper json) {
        this.session = session;
        this.enriched = json.readerFor(PaperEnriched.class);
    }

    /** One page of them, the strongest first; {@code total} counts all. */
    record Found(List<MergeView> items, int total) {}

    Found of(UUID root, int from, int most) {
        return session.doReturningWork(connection -> read(connection, root, from, most));
    }

    private Found read(Connection connection, UUID root, int from, int most) throws SQLException {
        var guises = guises(connection, root);
        var foundAt = edges(connection, guises);
        var forest = Edges.forest(foundAt.keySet());
        var shown = forest.subList(Math.min(from, forest.size()), Math.min(from + most, forest.size()));
        var records = records(connection, ends(shown));
        var items = new ArrayList<MergeView>();
        shown.forEach(edge -> items.add(view(edge, records, foundAt.getOrDefault(edge, Instant.EPOCH))));
        var identical = identical(connection, guises);
        identical.stream()
                .skip(Math.max(0, from - forest.size()))
                .limit(most - (long) items.size())
                .forEach(items::add);
        return new Found(items, forest.size() + identical.size());
    }

    private static List<UUID> guises(Connection connection, UUID root) throws SQLException {
        try (var select = new SetStatement(connection, "select paper_id from paper where root_id = any(?)")) {
            return select.uuids(List.of(root)).list(row -> row.getObject(1, UUID.class));
        }
    }

    private static Map<Edge, Instant> edges(Connection connection, Collection<UUID> guises) throws SQLException {
        var found = new HashMap<Edge, Instant>();
        try (var select = new SetStatement(connection, """
                select smaller, larger, reason, found_at from edge where smaller = any(?) and larger = any(?)""")) {
            select.uuids(guises)
                    .uuids(guises)
                    .forEach(row -> found.put(
                            Edge.between(
                                    RecordIds.text(row.getObject(1, UUID.class)),
                                    RecordIds.text(row.getObject(2, UUID.class)),
                                    Reason.valueOf(row.getString(3))),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
        }
        return found;
    }

    /** The first record of each guise. */
    private Map<String, PaperEnriched> records(Connection connection, Collection<UUID> guises) throws SQLException {
        var records = new HashMap<String, PaperEnriched>();
        try (var select = new SetStatement(connection, """
                select distinct on (paper_id) paper_id, payload from live_sighting where paper_id = any(?)
                order by paper_id, received_at, dump_id, ordinal, sid""")) {
            select.uuids(guises)
                    .forEach(row ->
                            records.put(RecordIds.text(row.getObject(1, UUID.class)), enriched(row.getBytes(2))));
        }
        return records;
    }

    private static List<MergeView> identical(Connection connection, Collection<UUID> guises) throws SQLException {
        try (var select = new SetStatement(connection, """
                select count(*), (array_agg(sid order by received_at, dump_id, ordinal, sid))[1:100],
                       (array_agg(received_at order by received_at, dump_id, ordinal, sid))[2]
                from live_sighting where paper_id = any(?) group by paper_id having count(*) > 1 order by 1 desc, 2""")) {
            return select.uuids(guises)
                    .list(row -> new MergeView(
                            "identical",
                            Arrays.stream((UUID[]) row.getArray(2).getArray())
                                    .map(RecordIds::text)
                                    .toList(),
                            row.getLong(1),
                            List.of(),
                            null,
                            row.getObject(3, OffsetDateTime.class).toInstant()));
        }
    }

    private static MergeView view(Edge edge, Map<String, PaperEnriched> records, Instant at) {
        var one = records.get(edge.smaller());
        var other = records.get(edge.larger());
        var reason = edge.reason().name().toLowerCase(Locale.ROOT);
        if (one == null || other == null) {
            return new MergeView(reason, List.of(), null, List.of(), null, at);
        }
        return new MergeView(
                reason,
                List.of(one.recordId(), other.recordId()),
                null,
                sharedKeys(one, other),
                Similarity.of(one.told().evidence(), other.told().evidence()),
                at);
    }

    private static List<PaperView.Key> sharedKeys(PaperEnriched one, PaperEnriched other) {
        var shared = new LinkedHashSet<>(one.keys());
        shared.retainAll(other.keys());
        return shared.stream()
                .map((DedupKey key) -> new PaperView.Key(key.kind(), key.value()))
                .toList();
    }

    private static List<UUID> ends(Collection<Edge> edges) {
        return edges.stream()
                .flatMap(edge -> List.of(edge.smaller(), edge.larger()).stream())
                .distinct()
                .map(RecordIds::uuid)
                .toList();
    }

    private PaperEnriched enriched(byte[] payload) {
        try {
            return enriched.readValue(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
