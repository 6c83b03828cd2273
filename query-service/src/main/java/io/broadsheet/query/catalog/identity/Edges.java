package io.broadsheet.query.catalog.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edges by the sightings that they join. */
public final class Edges {

    private final Map<String, Set<Edge>> bySighting = new HashMap<>();

    public void add(Edge edge) {
        bySighting.computeIfAbsent(edge.smaller(), none -> new HashSet<>()).add(edge);
        bySighting.computeIfAbsent(edge.larger(), none -> new HashSet<>()).add(edge);
    }

    /** All sightings that can be reached from one, itself included. */
    public Set<String> component(String sighting) {
        Set<String> component = new HashSet<>(Set.of(sighting));
        Deque<String> ahead = new ArrayDeque<>(component);
        while (!ahead.isEmpty()) {
            for (Edge edge : of(ahead.pop())) {
                if (component.add(edge.smaller())) {
                    ahead.push(edge.smaller());
                }
                if (component.add(edge.larger())) {
                    ahead.push(edge.larger());
                }
            }
        }
        return component;
    }

    /** The edges of a component. */
    public Set<Edge> within(Set<String> component) {
        Set<Edge> within = new HashSet<>();
        component.forEach(sighting -> within.addAll(of(sighting)));
        return within;
    }

    /** The strongest edges that suffice to hold together what all do (Kruskal, 1956), the strongest first. */
    public static List<Edge> forest(Collection<Edge> edges) {
        Edges chosen = new Edges();
        List<Edge> forest = new ArrayList<>();
        for (Edge edge : edges.stream().sorted().toList()) {
            if (!chosen.component(edge.smaller()).contains(edge.larger())) {
                chosen.add(edge);
                forest.add(edge);
            }
        }
        return forest;
    }

    private Set<Edge> of(String sighting) {
        return bySighting.getOrDefault(sighting, Set.of());
    }
}
