package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins sightings into cores, edge by edge. */
final class Cores {

    private final Map<String, List<String>> members = new HashMap<>();
    private final Judge judge;

    Cores(Collection<String> sightings, Judge judge) {
        this.judge = judge;
        sightings.forEach(sighting -> members.put(sighting, new ArrayList<>(List.of(sighting))));
    }

    static boolean areMadeBy(Edge edge) {
        return edge.reason() == Reason.DECIDED || edge.reason() == Reason.SAME_IDENTIFIER;
    }

    /** Unless people parted them, or unless identifiers part what only an identifier joins. */
    void join(Edge edge) {
        List<String> one = membersWith(edge.smaller());
        List<String> other = membersWith(edge.larger());
        if (one != other && !holdApart(one, other, edge.reason() == Reason.DECIDED)) {
            List<String> larger = one.size() < other.size() ? other : one;
            List<String> smaller = larger == one ? other : one;
            larger.addAll(smaller);
            smaller.forEach(sighting -> members.put(sighting, larger));
        }
    }

    Collection<Core> cores() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().equals(entry.getKey()))
                .map(entry -> new Core(entry.getValue()))
                .toList();
    }

    private boolean holdApart(List<String> some, List<String> others, boolean decided) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> judge.parted(one, other)
                                || !decided && judge.verdict(one, other).isCertainlyApart()));
    }

    private List<String> membersWith(String sighting) {
        List<String> found = members.get(sighting);
        if (found == null) {
            throw new IllegalArgumentException("An edge leads to " + sighting + ", which is not among the sightings");
        }
        return found;
    }
}
