package io.broadsheet.query.catalog.identity;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What sightings look like that say exactly the same: title, abstract, authors, year, identifiers and keys. No rule can
 * tell them apart, so they are looked for, compared and joined as one, however often a paper was listed.
 *
 * <p>Two kinds of sightings are a guise of their own: those that people named in a decision, which counts for just these,
 * and those that do not even agree with themselves: two records that say nothing but "Editorial" are two papers.
 */
public final class Guise {

    private static final char AFTER_LENGTH = ':';

    private Guise() {}

    /**
     * 32 hexadecimal digits, equal for the sightings of one guise.
     *
     * @param named whether people named the sighting
     */
    public static String idOf(Sighting sighting, boolean named, SamePaper samePaper) {
        Evidence evidence = sighting.evidence();
        return named || !samePaper.check(evidence, evidence).isSame() ? sighting.id() : Digest.id(text(sighting));
    }

    // a length before each value: different sightings, different texts
    private static String text(Sighting sighting) {
        Evidence evidence = sighting.evidence();
        StringBuilder text = new StringBuilder(2_000);
        append(text, evidence.title().words());
        append(text, String.valueOf(evidence.year()));
        append(text, evidence.sketch().signature());
        appendAll(text, evidence.authors().names());
        appendAll(
                text,
                new TreeMap<>(evidence.identifiers())
                        .entrySet().stream()
                                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                                .toList());
        appendAll(
                text,
                sighting.keys().stream()
                        .sorted(Comparator.comparing(Key::kind).thenComparing(Key::value))
                        .map(key -> key.kind() + ' ' + key.value())
                        .toList());
        return text.toString();
    }

    private static void appendAll(StringBuilder text, List<String> values) {
        append(text, Integer.toString(values.size()));
        values.forEach(value -> append(text, value));
    }

    private static void append(StringBuilder text, String value) {
        text.append(value.length()).append(AFTER_LENGTH).append(value);
    }
}
