package io.broadsheet.query.feed.format;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a paper is cited by: the first author's family name, the year and the first telling word of the title, for people, and
 * 64 bits of the paper's id, so that no two papers share one.
 */
final class BibtexKey {

    private static final int LONGEST_PART = 20;
    private static final int ID_DIGITS = 16;
    private static final int LETTERS_OF_A_TELLING_WORD = 4;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "from", "into", "with", "that", "this", "what", "when", "where", "towards", "toward", "using", "does");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s:;,.\\-–—/()]+");

    private BibtexKey() {}

    static String of(Reference reference) {
        var name = reference.authors().stream()
                .map(PersonName::family)
                .map(BibtexKey::letters)
                .filter(letters -> !letters.isEmpty())
                .findFirst()
                .orElse("paper");
        var id = reference.paper().id();
        return name + reference.year() + word(reference.title()) + "-"
                + id.substring(Math.max(0, id.length() - ID_DIGITS));
    }

    private static String word(String title) {
        return Arrays.stream(BETWEEN_WORDS.split(title))
                .map(BibtexKey::letters)
                .filter(word -> word.length() >= LETTERS_OF_A_TELLING_WORD && !EMPTY_WORDS.contains(word))
                .findFirst()
                .orElse("");
    }

    /** ASCII only, which every BibTeX takes; other scripts leave nothing. */
    private static String letters(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = NO_LETTER.matcher(folded).replaceAll("");
        return letters.substring(0, Math.min(LONGEST_PART, letters.length()));
    }
}
