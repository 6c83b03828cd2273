package io.broadsheet.query.catalog.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
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

    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

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

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii");

    /**
     * What counts the parts of a series: numbers wherever they stand, {@code +} and {@code *}, and Roman numerals from
     * two letters, as one letter may be a word; behind "part" and the like one letter and a number in words as well.
     */
    private static final Pattern NUMERAL = Pattern.compile("\\d+|[+*]+|\\b(?:"
            + ROMAN.stream().filter(numeral -> numeral.length() > 1).collect(joining("|")) + ")\\b"
            + "|(?<=\\b(?:part|volume|vol|phase|chapter) )(?:[a-z]|" + String.join("|", CARDINALS) + ")\\b");

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
                .filter(word -> CARDINALS.contains(word) || ORDINALS.contains(word))
                .collect(toSet());
    }

    Set<String> distinctWords() {
        return new HashSet<>(List.of(words.split(" ")));
    }

    private static String inDigits(String numeral) {
        int value = 1 + Math.max(CARDINALS.indexOf(numeral), ROMAN.indexOf(numeral));
        return value > 0 ? String.valueOf(value) : numeral.replaceFirst("^0+(?=\\d)", "");
    }
}
