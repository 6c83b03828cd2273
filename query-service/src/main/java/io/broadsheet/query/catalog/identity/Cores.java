package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins sightings into cores, edge by edge. */
final class Cores {

    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, List<String>> byLeader = new HashMap<>();
    private final Judge judge;

    Cores(Collection<String> sightings, Judge judge) {
        this.judge = judge;
        for (String sighting : sightings) {
            leaders.put(sighting, sighting);
            byLeader.put(sighting, new ArrayList<>(List.of(sighting)));
        }
    }

    static boolean areMadeBy(Edge edge) {
        return edge.reason() == Reason.DECIDED || edge.reason() == Reason.SAME_IDENTIFIER;
    }

    /** Unless people parted them, or unless identifiers part what only an identifier joins. */
    void join(Edge edge) {
        String one = leaderOf(edge.smaller());
        String other = leaderOf(edge.larger());
        if (!one.equals(other) && !holdApart(ledBy(one), ledBy(other), edge.reason() == Reason.DECIDED)) {
            boolean oneLeads = ledBy(one).size() >= ledBy(other).size();
            unite(oneLeads ? one : other, oneLeads ? other : one);
        }
    }

    Collection<Core> cores() {
        return byLeader.values().stream().map(Core::new).toList();
    }

    private void unite(String leader, String led) {
        List<String> joining = ledBy(led);
        ledBy(leader).addAll(joining);
        joining.forEach(sighting -> leaders.put(sighting, leader));
        byLeader.remove(led);
    }

    private boolean holdApart(List<String> some, List<String> others, boolean decided) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> holdApart(one, other, decided)));
    }

    private boolean holdApart(String one, String other, boolean decided) {
        return judge.parted(one, other)
                || (!decided && judge.verdict(one, other).isCertainlyApart());
    }

    private String leaderOf(String sighting) {
        String leader = leaders.get(sighting);
        if (leader == null) {
            throw new IllegalArgumentException("An edge leads to " + sighting + ", which is not among the sightings");
        }
        return leader;
    }

    private List<String> ledBy(String leader) {
        return byLeader.getOrDefault(leader, List.of());
    }
}
