package io.broadsheet.query.catalog.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the sightings of a component by their records and by people's decisions. Equal records are compared once. */
public final class JudgeOfRecords implements Judge {

    private record Pair(int one, int other) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Evidence> evidence = new HashMap<>();
    private final Map<Pair, Verdict> known = new HashMap<>();
    private final SamePaper samePaper;
    private final Decisions decisions;

    public JudgeOfRecords(Collection<Sighting> sightings, SamePaper samePaper, Decisions decisions) {
        this.samePaper = samePaper;
        this.decisions = decisions;
        Map<Evidence, Integer> numbered = new HashMap<>();
        for (Sighting sighting : sightings) {
            int number = numbered.computeIfAbsent(sighting.evidence(), first -> numbered.size());
            numbers.put(sighting.id(), number);
            evidence.put(number, sighting.evidence());
        }
    }

    @Override
    public Verdict verdict(String one, String other) {
        int mine = present(numbers.get(one), one);
        int its = present(numbers.get(other), other);
        return known.computeIfAbsent(new Pair(Math.min(mine, its), Math.max(mine, its)), this::verdict);
    }

    @Override
    public boolean parted(String one, String other) {
        return decisions.parted(one, other);
    }

    private Verdict verdict(Pair pair) {
        return samePaper.check(
                present(evidence.get(pair.one()), pair.one()), present(evidence.get(pair.other()), pair.other()));
    }

    private static <T> T present(@Nullable T value, Object key) {
        if (value == null) {
            throw new IllegalArgumentException("Nothing is known of sighting " + key);
        }
        return value;
    }
}
