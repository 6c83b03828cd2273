package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 *   <li>Sightings that say exactly the same are one {@linkplain Guise guise}, unless people named them: for what follows,
 *       they are one sighting.
 *   <li>Two sightings that share a key which is not {@linkplain SharedKeys blocked} are compared; where
 *       {@link SamePaper} finds them to be one paper, there is an edge. A decision to merge is an edge too.
 *   <li>Sightings that hang together by edges are a component.
 *   <li>Each component is divided into papers by {@link Partition}.
 * </ol>
 */
public final class Catalogue {

    private final Map<String, Sighting> guises = new LinkedHashMap<>();
    private final Map<String, List<String>> sightingsByGuise = new HashMap<>();
    private final Edges edges = new Edges();
    private final SamePaper samePaper;
    private final Decisions decisions;
    private long checks;

    private Catalogue(Collection<Sighting> all, Decisions decisions, SamePaper samePaper) {
        this.samePaper = samePaper;
        this.decisions = decisions;
        Set<String> named = decisions.sightings();
        all.forEach(sighting -> add(sighting, Guise.idOf(sighting, named.contains(sighting.id()), samePaper)));
        SharedKeys keys = new SharedKeys(guises.values());
        guises.values().forEach(one -> keys.candidatesOf(one).forEach(other -> compare(one, other)));
        decisions.edges().stream().filter(this::isKnown).forEach(edges::add);
    }

    public static Catalogue of(Collection<Sighting> sightings, Decisions decisions, SamePaper samePaper) {
        return new Catalogue(sightings, decisions, samePaper);
    }

    /** How many pairs of guises shared a key and were compared. */
    public long checks() {
        return checks;
    }

    /** Each paper as the ids of its sightings, ascending. */
    public List<List<String>> papers() {
        List<List<String>> papers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String guise : guises.keySet()) {
            if (!seen.contains(guise)) {
                Set<String> component = edges.component(guise);
                seen.addAll(component);
                divided(component).forEach(paper -> papers.add(sightings(paper)));
            }
        }
        return papers;
    }

    private void add(Sighting sighting, String guise) {
        guises.putIfAbsent(guise, new Sighting(guise, sighting.evidence(), sighting.keys()));
        sightingsByGuise.computeIfAbsent(guise, none -> new ArrayList<>()).add(sighting.id());
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
        return guises.containsKey(edge.smaller()) && guises.containsKey(edge.larger());
    }

    private List<List<String>> divided(Set<String> component) {
        List<Sighting> members = component.stream().map(guises::get).toList();
        return Partition.of(component, edges.within(component), new JudgeOfRecords(members, samePaper, decisions));
    }

    private List<String> sightings(List<String> paper) {
        return paper.stream()
                .flatMap(guise -> sightingsByGuise.getOrDefault(guise, List.of()).stream())
                .sorted()
                .toList();
    }
}
