package io.broadsheet.query.catalog.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the sightings that hang together by edges into papers. A function of the sets of sightings and edges: from
 * scratch each time, the same for any order in which they came.
 *
 * <p>The edges are taken in their order, the strongest first. Those of people's decisions and of equal identifiers make
 * the {@linkplain Core cores}. Each further one joins the groups of its two ends, unless some core of the one and some
 * core of the other must stay apart. So a wrong edge can never pull two papers together that are known to be two: the
 * stronger edges have settled by then which sightings belong to which.
 *
 * <p>Where more than {@value #MOST_WEAKLY_JOINED} sightings hang together, only strong edges count: that many are held
 * together by boilerplate or by somebody's intent, and comparing all with all would take too long.
 */
public final class Partition {

    public static final int MOST_WEAKLY_JOINED = 1_000;

    private final Judge judge;
    private final Map<String, Group> groups = new HashMap<>();

    private Partition(Judge judge) {
        this.judge = judge;
    }

    /**
     * Divides a component.
     *
     * @param sightings ids of all that hang together
     * @param edges between them
     * @return the papers, each with the ids of its sightings ascending, ordered by their first
     */
    public static List<List<String>> of(Collection<String> sightings, Collection<Edge> edges, Judge judge) {
        boolean weakToo = isSmall(sightings.size());
        List<Edge> inOrder = edges.stream()
                .filter(edge -> weakToo || edge.reason().isStrong())
                .sorted()
                .toList();
        Partition partition = new Partition(judge);
        partition.startWith(cores(sightings, inOrder, judge));
        inOrder.stream().filter(edge -> !Cores.areMadeBy(edge)).forEach(partition::join);
        return partition.papers();
    }

    /** Whether so many sightings are still divided by all edges; larger components are to be reported. */
    public static boolean isSmall(int sightings) {
        return sightings <= MOST_WEAKLY_JOINED;
    }

    private static Collection<Core> cores(Collection<String> sightings, List<Edge> inOrder, Judge judge) {
        Cores cores = new Cores(sightings, judge);
        inOrder.stream().filter(Cores::areMadeBy).forEach(cores::join);
        return cores.cores();
    }

    private void startWith(Collection<Core> cores) {
        for (Core core : cores) {
            Group group = new Group(core);
            core.sightings().forEach(sighting -> groups.put(sighting, group));
        }
    }

    private void join(Edge edge) {
        Group one = groupOf(edge.smaller());
        Group other = groupOf(edge.larger());
        if (one != other && !one.isRivalOf(other, judge)) {
            Group larger = one.size() < other.size() ? other : one;
            Group smaller = larger == one ? other : one;
            larger.absorb(smaller);
            smaller.sightings().forEach(sighting -> groups.put(sighting, larger));
        }
    }

    private Group groupOf(String sighting) {
        Group group = groups.get(sighting);
        if (group == null) {
            throw new IllegalArgumentException("An edge leads to " + sighting + ", which is not among the sightings");
        }
        return group;
    }

    private List<List<String>> papers() {
        return groups.values().stream()
                .distinct()
                .map(Group::sightings)
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }
}
