package io.broadsheet.query.catalog.identity;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folded title: one blank between words, nothing but letters, digits, {@code +} and {@code *}.
 *
 * @param words as enrich-service made them
 */
record TitleWords(String words) {

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));

    private static final Set<String> ORDINALS = Set.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Map<String, String> ROMAN = Map.ofEntries(
            Map.entry("i", "1"),
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("v", "5"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("x", "10"),
            Map.entry("xi", "11"),
            Map.entry("xii", "12"),
            Map.entry("xiii", "13"));

    /**
     * What counts the parts of a series: numbers wherever they stand, {@code +} and {@code *}, and Roman numerals from
     * two letters, as one letter may be a word; behind "part" and the like one letter and a number in words as well.
     */
    private static final Pattern NUMERAL = Pattern.compile("\\d+|[+*]+|\\b(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii)\\b"
            + "|(?<=\\b(?:part|volume|vol|phase|chapter) )(?:[a-z]|" + String.join("|", SPELLED.keySet()) + ")\\b");

    /** Equal for titles that differ in nothing but blanks, hyphens, case and marks. */
    String key() {
        return words.replace(" ", "");
    }

    /** A title of nothing but signs is like no other. */
    boolean isSame(TitleWords other) {
        return !words.isEmpty() && key().equals(other.key());
    }

    /** In digits where they are numbers, in order. */
    List<String> numerals() {
        return NUMERAL.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(TitleWords::inDigits)
                .sorted()
                .toList();
    }

    /** The words that count: "second" in "the second shared task". */
    Set<String> numberWords() {
        return Stream.of(words.split(" "))
                .filter(word -> SPELLED.containsKey(word) || ORDINALS.contains(word))
                .collect(toSet());
    }

    Set<String> distinctWords() {
        return new HashSet<>(List.of(words.split(" ")));
    }

    private static String inDigits(String numeral) {
        String digits = SPELLED.getOrDefault(numeral, ROMAN.get(numeral));
        return digits == null ? numeral.replaceFirst("^0+(?=\\d)", "") : digits;
    }
}
