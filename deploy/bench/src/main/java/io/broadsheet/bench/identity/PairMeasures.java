package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is measured on a file of labelled pairs: with their identifiers, blind, and with abstracts swapped. */
final class PairMeasures {

    private static final int SWAPPED = 200;

    private final PreparedPairs withIdentifiers;
    private final PreparedPairs blind;
    private final PreparedPairs swapped;

    PairMeasures(List<LabelledPair> pairs) {
        withIdentifiers = new PreparedPairs(pairs);
        blind = new PreparedPairs(pairs.stream().map(LabelledPair::blind).toList());
        swapped = new PreparedPairs(swapped(pairs));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pairs", withIdentifiers.size());
        json.put("withIdentifiers", measured(withIdentifiers, pair -> true));
        json.put("blind", measured(blind, PairMeasures::canBeTold));
        json.put("blindBothAbstracts", summary(blind, LabelledPair::bothAbstracts));
        json.put("blindRetitledWithoutAbstract", summary(blind, LabelledPair::isHopelessWhenBlind));
        json.put("swappedAbstracts", swappedToJson());
        return json;
    }

    /** The few figures that there are targets for. */
    Map<String, Object> headlines(Rules rules) {
        Scores known = withIdentifiers.scores(rules, pair -> true);
        Scores unknown = blind.scores(rules, PairMeasures::canBeTold);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("withIdentifiersF1", known.f1());
        json.put("withIdentifiersPrecision", known.precision());
        json.put("blindF1", unknown.f1());
        json.put("blindPrecision", unknown.precision());
        json.put(
                "blindBothAbstractsF1",
                blind.scores(rules, LabelledPair::bothAbstracts).f1());
        json.put("swappedAbstractsJoined", swapped.scores(rules, pair -> true).wrong());
        return json;
    }

    private static boolean canBeTold(LabelledPair pair) {
        return !pair.isHopelessWhenBlind();
    }

    private static List<LabelledPair> swapped(List<LabelledPair> pairs) {
        List<PaperText> papers = pairs.stream()
                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                .toList();
        SwappedAbstracts swapping = new SwappedAbstracts();
        List<LabelledPair> swapped = new ArrayList<>(swapping.ofAny(papers, SWAPPED));
        swapped.addAll(swapping.ofSimilar(pairs));
        return swapped;
    }

    private static Map<String, Object> measured(PreparedPairs measure, Predicate<LabelledPair> counted) {
        Map<String, Object> json = summary(measure, counted);
        json.put("mistakes", measure.mistakes(counted));
        json.put("strata", measure.strata());
        return json;
    }

    private static Map<String, Object> summary(PreparedPairs measure, Predicate<LabelledPair> counted) {
        return measure.scores(Rules.ALL, counted).toJson();
    }

    private Map<String, Object> swappedToJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pairs", swapped.size());
        json.put("joined", swapped.scores(Rules.ALL, pair -> true).wrong());
        json.put("mistakes", swapped.mistakes(pair -> true));
        return json;
    }
}
