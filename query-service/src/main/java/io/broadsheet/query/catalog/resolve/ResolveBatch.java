package io.broadsheet.query.catalog.resolve;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.identity.Edge;
import io.broadsheet.query.catalog.identity.Evidence;
import io.broadsheet.query.catalog.identity.SamePaper;
import io.broadsheet.query.catalog.identity.Verdict;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.catalog.resolve.UnresolvedTable.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Some marked guises: who shares keys with them, which of those are the same paper, and which papers that makes. */
final class ResolveBatch {

    /** A guise with its candidates takes about three kilobytes. */
    private static final int MOST_CANDIDATES = 20_000;

    private final Connection connection;
    private final UnresolvedTable marks;
    private final GuiseTable guises;
    private final EdgeTable edges;
    private final DecisionTable decisions;
    private int comparisons;
    private int duplicates;

    ResolveBatch(Connection connection, ObjectReader told) {
        this.connection = connection;
        this.marks = new UnresolvedTable(connection);
        this.guises = new GuiseTable(connection, told);
        this.edges = new EdgeTable(connection);
        this.decisions = new DecisionTable(connection);
    }

    /** Works off some marks. */
    Resolved run(int most, Instant at) throws SQLException {
        var due = marks.oldest(most);
        if (due.isEmpty()) {
            return Resolved.NOTHING;
        }
        var place = due.getFirst().id();
        var marked = guises.read(due.stream().map(Mark::guise).collect(toSet()));
        var neighbours = Neighbours.of(marked.values(), new KeyTable(connection));
        guises.settle(marked.values());
        marks.add(place, neighbours.upset());
        var candidates = candidates(due, marked, neighbours);
        var done = due.stream()
                .filter(mark -> candidates.containsKey(mark.guise()))
                .toList();
        var affected = renewEdges(candidates, marked, at);
        new Reassignment(connection).write(new Division(edges, guises, decisions).papers(affected), done, place);
        marks.delete(done);
        return new Resolved(done.size(), comparisons, duplicates);
    }

    /** By guise; of too many the first guises, the others stay marked. */
    private static Map<UUID, Set<UUID>> candidates(
            List<Mark> due, Map<UUID, StoredGuise> marked, Neighbours neighbours) {
        var candidates = new LinkedHashMap<UUID, Set<UUID>>();
        var all = new HashSet<UUID>();
        for (var mark : due) {
            var guise = marked.get(mark.guise());
            var of = guise == null || !guise.live() ? Set.<UUID>of() : neighbours.candidatesOf(guise);
            all.addAll(of);
            if (all.size() > MOST_CANDIDATES && !candidates.isEmpty()) {
                return candidates;
            }
            candidates.putIfAbsent(mark.guise(), of);
        }
        return candidates;
    }

    /** Answers the guises whose papers may have changed. */
    private Set<UUID> renewEdges(Map<UUID, Set<UUID>> candidates, Map<UUID, StoredGuise> marked, Instant at)
            throws SQLException {
        var before = edges.at(candidates.keySet());
        var now = compared(candidates, evidence(candidates, marked));
        decided(candidates.keySet()).forEach(edge -> now.merge(pair(edge), edge, ResolveBatch::stronger));
        var found = new HashSet<>(now.values());
        var affected = new HashSet<>(candidates.keySet());
        affected.addAll(Division.endsOf(before));
        affected.addAll(Division.endsOf(found));
        edges.delete(without(before, found));
        var added = without(found, before);
        edges.add(added, at);
        duplicates = added.size();
        return affected;
    }

    private Map<UUID, Evidence> evidence(Map<UUID, Set<UUID>> candidates, Map<UUID, StoredGuise> marked)
            throws SQLException {
        var evidence = new HashMap<UUID, Evidence>();
        marked.values().forEach(guise -> evidence.put(guise.id(), guise.evidence()));
        var others = candidates.values().stream().flatMap(Set::stream).collect(toSet());
        others.removeAll(evidence.keySet());
        if (!others.isEmpty()) {
            evidence.putAll(guises.readEvidence(others));
        }
        return evidence;
    }

    private Map<String, Edge> compared(Map<UUID, Set<UUID>> candidates, Map<UUID, Evidence> evidence) {
        var edgeByPair = new HashMap<String, Edge>();
        candidates.forEach((guise, others) -> {
            for (var other : others) {
                var twice = candidates.containsKey(other) && guise.compareTo(other) > 0;
                var mine = evidence.get(guise);
                var its = evidence.get(other);
                if (!twice && mine != null && its != null) {
                    comparisons++;
                    if (SamePaper.byAllRules().check(mine, its) instanceof Verdict.Same(var reason)) {
                        var edge = Edge.between(RecordIds.text(guise), RecordIds.text(other), reason);
                        edgeByPair.put(pair(edge), edge);
                    }
                }
            }
        });
        return edgeByPair;
    }

    private List<Edge> decided(Set<UUID> done) throws SQLException {
        var made = decisions.naming(done).edges();
        var live = guises.live(Division.endsOf(made));
        return made.stream()
                .filter(edge -> live.containsAll(Division.endsOf(List.of(edge))))
                .filter(edge -> Division.endsOf(List.of(edge)).stream().anyMatch(done::contains))
                .toList();
    }

    private static Edge stronger(Edge one, Edge other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String pair(Edge edge) {
        return edge.smaller() + edge.larger();
    }

    private static Set<Edge> without(Collection<Edge> edges, Set<Edge> others) {
        var rest = new HashSet<>(edges);
        rest.removeAll(others);
        return rest;
    }
}
