package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The definition of the catalogue: which sightings make up which paper, computed from scratch from all sightings and
 * decisions, in memory. What the store does step by step has to come to the same.
 *
 * <ol>
 *   <li>Two sightings that share a key which is not {@linkplain SharedKeys blocked} are compared; where
 *       {@link SamePaper} finds them to be one paper, there is an edge. A decision to merge is an edge too.
 *   <li>Sightings that hang together by edges are a component.
 *   <li>Each component is divided into papers by {@link Partition}.
 * </ol>
 */
public final class Catalogue {

    private final Map<String, Sighting> sightings = new LinkedHashMap<>();
    private final Edges edges = new Edges();
    private final SamePaper samePaper;
    private final Decisions decisions;
    private long checks;

    private Catalogue(Collection<Sighting> all, Decisions decisions, SamePaper samePaper) {
        this.samePaper = samePaper;
        this.decisions = decisions;
        all.forEach(sighting -> sightings.put(sighting.id(), sighting));
        SharedKeys keys = new SharedKeys(sightings.values());
        sightings.values().forEach(one -> keys.candidatesOf(one).forEach(other -> compare(one, other)));
        decisions.edges().stream().filter(this::isKnown).forEach(edges::add);
    }

    public static Catalogue of(Collection<Sighting> sightings, Decisions decisions, SamePaper samePaper) {
        return new Catalogue(sightings, decisions, samePaper);
    }

    /** How many pairs of sightings shared a key and were compared. */
    public long checks() {
        return checks;
    }

    /** Each paper as the ids of its sightings, ascending. */
    public List<List<String>> papers() {
        List<List<String>> papers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String sighting : sightings.keySet()) {
            if (!seen.contains(sighting)) {
                Set<String> component = edges.component(sighting);
                seen.addAll(component);
                papers.addAll(divided(component));
            }
        }
        return papers;
    }

    private void compare(Sighting one, Sighting other) {
        if (one.id().compareTo(other.id()) >= 0) {
            return;
        }
        checks++;
        if (samePaper.check(one.evidence(), other.evidence()) instanceof Verdict.Same(Reason reason)) {
            edges.add(Edge.between(one.id(), other.id(), reason));
        }
    }

    private boolean isKnown(Edge edge) {
        return sightings.containsKey(edge.smaller()) && sightings.containsKey(edge.larger());
    }

    private List<List<String>> divided(Set<String> component) {
        List<Sighting> members = component.stream().map(sightings::get).toList();
        return Partition.of(component, edges.within(component), new JudgeOfRecords(members, samePaper, decisions));
    }
}
