package io.broadsheet.query.catalog.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A folded title: one blank between words, nothing but letters, digits, {@code +} and {@code *}.
 *
 * @param words as enrich-service made them
 */
record TitleWords(String words) {

    /**
     * What counts the parts of a series: numbers wherever they stand, {@code +} and {@code *}, and Roman numerals from
     * two letters, as one letter may be a word.
     */
    private static final Pattern NUMERAL = Pattern.compile("\\d+|[+*]+|\\b(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii)\\b");

    /** Equal for titles that differ in nothing but blanks, hyphens, case and marks. */
    String key() {
        return words.replace(" ", "");
    }

    /** A title of nothing but signs is like no other. */
    boolean isSame(TitleWords other) {
        return !words.isEmpty() && key().equals(other.key());
    }

    List<String> numerals() {
        return NUMERAL.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(TitleWords::withoutLeadingZeros)
                .sorted()
                .toList();
    }

    Set<String> distinctWords() {
        return new HashSet<>(List.of(words.split(" ")));
    }

    private static String withoutLeadingZeros(String numeral) {
        return numeral.replaceFirst("^0+(?=\\d)", "");
    }
}
