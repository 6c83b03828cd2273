package io.broadsheet.bench.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.broadsheet.query.catalog.identity.Key;
import io.broadsheet.query.catalog.identity.Reason;
import io.broadsheet.query.catalog.identity.SamePaper;
import io.broadsheet.query.catalog.identity.Sighting;
import io.broadsheet.query.catalog.identity.Veto;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules that are on.
 *
 * @param off what is off, by name; empty where all are on
 * @param keyOff kind of the dedup keys that are not looked at
 */
record Rules(String off, String keyOff, SamePaper samePaper) {

    static final Rules ALL = new Rules("", "", SamePaper.byAllRules());

    private static final List<String> KEY_KINDS = List.of(
            "title", "abstract", "title-abstract", "sentence", "title-author", "authors", "authors-title", "band");

    /** All rules but one, for each. */
    static List<Rules> eachWithoutOne() {
        List<Rules> rules = new ArrayList<>();
        KEY_KINDS.forEach(kind -> rules.add(new Rules("key " + kind, kind, SamePaper.byAllRules())));
        for (Veto veto : Veto.values()) {
            rules.add(new Rules("veto " + veto, "", SamePaper.without(Set.of(veto), Set.of())));
        }
        for (Reason reason : Reason.values()) {
            if (reason != Reason.DECIDED) {
                rules.add(new Rules("reason " + reason, "", SamePaper.without(Set.of(), Set.of(reason))));
            }
        }
        return rules;
    }

    /** The sighting without the keys that are off. */
    Sighting applied(Sighting sighting) {
        return keyOff.isEmpty()
                ? sighting
                : new Sighting(
                        sighting.id(),
                        sighting.evidence(),
                        sighting.keys().stream()
                                .filter(Predicate.not(this::isOff))
                                .collect(toUnmodifiableSet()));
    }

    private boolean isOff(Key key) {
        return keyOff.equals("band")
                ? key.kind().startsWith("band-")
                : key.kind().equals(keyOff);
    }
}
