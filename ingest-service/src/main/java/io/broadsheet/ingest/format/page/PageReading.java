package io.broadsheet.ingest.format.page;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each line its role so that the whole costs least: Viterbi's algorithm over {@link Role}s with a bounded window.
 * A role is settled as soon as every reading still in question agrees on it, most often a line or two later.
 */
final class PageReading {
    private static final int MOST_UNSETTLED_LINES = 48;
    private static final int MOST_UNSETTLED_LENGTH = 4 << 20;
    private static final int KEPT_OPEN = 8;

    private final Costs costs;
    private List<Candidate> candidates = List.of(Candidate.START);

    PageReading(Costs costs) {
        this.costs = costs;
    }

    /** Reads one more line. Returns the decisions that are settled by it, in the order of the file. */
    List<Decision> add(PageLine line) {
        Map<Role, Candidate> best = new EnumMap<>(Role.class);
        for (Candidate candidate : candidates) {
            for (Role role : Role.values()) {
                Candidate next = candidate.with(line, role, costs);
                if (next.cost < Costs.IMPOSSIBLE) {
                    best.merge(next.role(), next, Candidate::cheaper);
                }
            }
        }
        candidates = List.copyOf(best.values());
        return settle(agreed(candidates));
    }

    /** The decisions still open when nothing follows; the next line starts anew. */
    List<Decision> finish() {
        Candidate chosen = candidates.stream()
                .min(comparingDouble(candidate -> candidate.cost + costs.atEnd(candidate.context)))
                .orElse(Candidate.START);
        candidates = List.of(Candidate.START);
        return chosen.open;
    }

    private List<Decision> settle(int agreed) {
        Candidate chosen = candidates.stream().min(comparingDouble(c -> c.cost)).orElse(Candidate.START);
        int settled = chosen.tooMuchOpen() ? Math.max(agreed, chosen.open.size() - KEPT_OPEN) : agreed;
        List<Decision> decisions = List.copyOf(chosen.open.subList(0, settled));
        candidates = candidates.stream()
                .filter(candidate -> candidate.open.subList(0, settled).equals(decisions))
                .map(candidate -> candidate.settled(settled))
                .toList();
        return decisions;
    }

    private static int agreed(Collection<Candidate> candidates) {
        List<Decision> first = candidates.iterator().next().open;
        int agreed = 0;
        while (agreed < first.size() && allAgree(candidates, first.get(agreed), agreed)) {
            agreed++;
        }
        return agreed;
    }

    private static boolean allAgree(Collection<Candidate> candidates, Decision decision, int index) {
        return candidates.stream()
                .allMatch(candidate -> candidate.open.get(index).equals(decision));
    }

    /** A line and its role. */
    record Decision(PageLine line, Role role) {}

    private record Candidate(double cost, Context context, List<Decision> open) {
        static final Candidate START = new Candidate(0, Context.START, List.of());

        /** The role by which candidates compete: furniture leaves it as it was. */
        Role role() {
            return context.role() == null ? Role.FURNITURE : context.role();
        }

        Candidate with(PageLine line, Role role, Costs costs) {
            List<Decision> longer = new ArrayList<>(open);
            longer.add(new Decision(line, role));
            return new Candidate(cost + costs.of(context, line, role), context.after(line, role), longer);
        }

        Candidate settled(int count) {
            return new Candidate(cost, context, List.copyOf(open.subList(count, open.size())));
        }

        boolean tooMuchOpen() {
            return open.size() > MOST_UNSETTLED_LINES
                    || open.stream()
                                    .mapToInt(decision -> decision.line().text().length())
                                    .sum()
                            > MOST_UNSETTLED_LENGTH;
        }

        static Candidate cheaper(Candidate one, Candidate other) {
            return one.cost <= other.cost ? one : other;
        }
    }
}
