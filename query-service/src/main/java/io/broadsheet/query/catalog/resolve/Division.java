package io.broadsheet.query.catalog.resolve;

import static java.util.stream.Collectors.toSet;

import io.broadsheet.query.catalog.identity.Decisions;
import io.broadsheet.query.catalog.identity.Edge;
import io.broadsheet.query.catalog.identity.Edges;
import io.broadsheet.query.catalog.identity.JudgeOfRecords;
import io.broadsheet.query.catalog.identity.Partition;
import io.broadsheet.query.catalog.identity.SamePaper;
import io.broadsheet.query.catalog.identity.Sighting;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Divides all that hangs together with some guises into papers, from scratch. */
final class Division {

    private static final Logger LOG = Logger.getLogger(Division.class);

    private final EdgeTable edgeTable;
    private final GuiseTable guiseTable;
    private final DecisionTable decisionTable;
    private final Edges edges = new Edges();

    Division(EdgeTable edgeTable, GuiseTable guiseTable, DecisionTable decisionTable) {
        this.edgeTable = edgeTable;
        this.guiseTable = guiseTable;
        this.decisionTable = decisionTable;
    }

    /** The papers of these guises and of all that hangs together with them. */
    List<List<UUID>> papers(Set<UUID> guises) throws SQLException {
        var reached = reach(guises);
        var components = components(reached);
        var joined = components.stream()
                .filter(component -> component.size() > 1)
                .flatMap(Set::stream)
                .collect(toSet());
        var sightings = sightings(joined);
        var decisions = joined.isEmpty() ? Decisions.NONE : decisionTable.naming(ids(joined));
        var papers = new ArrayList<List<UUID>>();
        for (var component : components) {
            divided(component, sightings, decisions).forEach(paper -> papers.add(ids(paper)));
        }
        return papers;
    }

    private Set<UUID> reach(Set<UUID> guises) throws SQLException {
        var reached = new HashSet<>(guises);
        var frontier = guises;
        while (!frontier.isEmpty()) {
            var found = edgeTable.at(frontier);
            found.forEach(edges::add);
            frontier = endsOf(found);
            frontier.removeAll(reached);
            reached.addAll(frontier);
        }
        return reached;
    }

    private List<Set<String>> components(Set<UUID> reached) {
        var components = new ArrayList<Set<String>>();
        var seen = new HashSet<String>();
        for (var guise : reached) {
            var id = RecordIds.text(guise);
            if (!seen.contains(id)) {
                var component = edges.component(id);
                seen.addAll(component);
                components.add(component);
            }
        }
        return components;
    }

    private Map<String, Sighting> sightings(Set<String> guises) throws SQLException {
        var sightings = new HashMap<String, Sighting>();
        if (!guises.isEmpty()) {
            guiseTable.readEvidence(ids(guises)).forEach((guise, evidence) -> {
                var id = RecordIds.text(guise);
                sightings.put(id, new Sighting(id, evidence, Set.of()));
            });
        }
        return sightings;
    }

    private List<List<String>> divided(Set<String> component, Map<String, Sighting> sightings, Decisions decisions) {
        if (component.size() == 1) {
            return List.of(List.copyOf(component));
        }
        if (!Partition.isSmall(component.size())) {
            LOG.warnf(
                    "too many records hang together, so only strong keys join them guises=%d record=%s",
                    component.size(), component.iterator().next());
        }
        var members = new ArrayList<Sighting>();
        for (var guise : component) {
            var sighting = sightings.get(guise);
            if (sighting != null) {
                members.add(sighting);
            }
        }
        return Partition.of(
                component, edges.within(component), new JudgeOfRecords(members, SamePaper.byAllRules(), decisions));
    }

    static Set<UUID> endsOf(Collection<Edge> edges) {
        var ends = new HashSet<UUID>();
        for (var edge : edges) {
            ends.add(RecordIds.uuid(edge.smaller()));
            ends.add(RecordIds.uuid(edge.larger()));
        }
        return ends;
    }

    private static List<UUID> ids(Collection<String> guises) {
        return guises.stream().map(RecordIds::uuid).toList();
    }
}
