package io.broadsheet.query.catalog.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people said, in the order in which they said it: of two sightings the last word counts.
 *
 * @param inOrder the earliest first
 */
public record Decisions(List<Decision> inOrder) {

    public static final Decisions NONE = new Decisions(List.of());

    public Decisions {
        inOrder = List.copyOf(inOrder);
    }

    public boolean parted(String one, String other) {
        return lastWord(one, other).map(decision -> !decision.together()).orElse(false);
    }

    /** Edges for what is to be together and was not parted since. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Decision decision : inOrder) {
            if (decision.together()) {
                TreeSet<String> sightings = decision.sightings();
                String first = sightings.removeFirst();
                sightings.forEach(other -> edges.add(Edge.between(first, other, Reason.DECIDED)));
            }
        }
        return edges.stream()
                .filter(edge -> !parted(edge.smaller(), edge.larger()))
                .distinct()
                .toList();
    }

    /** All that people named. */
    public Set<String> sightings() {
        return inOrder.stream()
                .flatMap(decision -> decision.sightings().stream())
                .collect(toUnmodifiableSet());
    }

    private Optional<Decision> lastWord(String one, String other) {
        return inOrder.reversed().stream()
                .filter(decision -> decision.isAbout(one, other))
                .findFirst();
    }
}
