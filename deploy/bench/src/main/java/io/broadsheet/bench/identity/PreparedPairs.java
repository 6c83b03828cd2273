package io.broadsheet.bench.identity;

import io.broadsheet.query.catalog.identity.Sighting;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How well labelled pairs are told: a pair is joined if its two records share a key and the check agrees. */
final class PreparedPairs {

    private record Prepared(LabelledPair pair, Sighting one, Sighting other) {

        static Prepared of(LabelledPair pair) {
            return new Prepared(pair, Sightings.of("one", pair.one()), Sightings.of("other", pair.other()));
        }

        Scores score(Rules rules) {
            Sighting left = rules.applied(one);
            Sighting right = rules.applied(other);
            boolean joined = !Collections.disjoint(left.keys(), right.keys())
                    && rules.samePaper()
                            .check(left.evidence(), right.evidence())
                            .isSame();
            return Scores.of(pair.same(), joined);
        }
    }

    private final List<Prepared> pairs;

    PreparedPairs(Collection<LabelledPair> pairs) {
        this.pairs = pairs.stream().map(Prepared::of).toList();
    }

    int size() {
        return pairs.size();
    }

    Scores scores(Rules rules, Predicate<LabelledPair> counted) {
        return pairs.stream()
                .filter(prepared -> counted.test(prepared.pair()))
                .map(prepared -> prepared.score(rules))
                .reduce(Scores.NONE, Scores::plus);
    }

    /** By stratum, for all rules. */
    Map<String, Object> strata() {
        Map<String, Scores> strata = new TreeMap<>();
        pairs.forEach(prepared -> strata.merge(prepared.pair().stratum(), prepared.score(Rules.ALL), Scores::plus));
        Map<String, Object> json = new LinkedHashMap<>();
        strata.forEach((stratum, scores) -> json.put(stratum, scores.toJson()));
        return json;
    }

    /** Ids of the pairs that are told wrongly, sorted. */
    List<String> mistakes(Predicate<LabelledPair> counted) {
        return pairs.stream()
                .filter(prepared -> counted.test(prepared.pair()))
                .filter(prepared -> prepared.score(Rules.ALL).mistakes() > 0)
                .map(prepared -> prepared.pair().id())
                .sorted()
                .toList();
    }
}
