package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;

/**
 * Words of the index that are spelt nearly like another: by edit distance (insert, delete, replace, swap neighbours), else
 * that word as two. What is looked at is bounded by the automaton of the distance, not by the size of the vocabulary.
 */
final class Spelling {

    /** Shorter words are too close to too many. */
    private static final int SHORTEST = 4;

    private static final int LONG_ENOUGH_FOR_TWO_EDITS = 7;
    private static final int MOST = 5;

    private static final DirectSpellChecker ONE_EDIT = checker(1, 1);
    private static final DirectSpellChecker TWO_EDITS = checker(2, 1);
    private static final DirectSpellChecker ANY_BEGINNING = checker(1, 0);
    private static final WordBreakSpellChecker BREAKS = breaks();

    private static final Comparator<Spelt> BEST_FIRST = Comparator.comparingDouble(Spelt::likeness)
            .thenComparingLong(Spelt::papers)
            .reversed()
            .thenComparing(Spelt::text);

    private final IndexReader reader;
    private final List<Field> fields;

    /** @param fields of words as written, whose vocabulary is looked at */
    Spelling(IndexReader reader, List<Field> fields) {
        this.reader = reader;
        this.fields = fields;
    }

    /**
     * Another way to spell a word.
     *
     * @param text one word, or two
     * @param likeness up to 1
     * @param papers about how many have it
     */
    record Spelt(String text, float likeness, long papers) {}

    static boolean canCheck(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** The likeliest first; none that is not in the index. */
    List<Spelt> near(String word) throws IOException {
        var near = similar(word, word.length() < LONG_ENOUGH_FOR_TWO_EDITS ? ONE_EDIT : TWO_EDITS);
        if (near.isEmpty()) {
            near = similar(word, ANY_BEGINNING);
        }
        return near.isEmpty() ? broken(word) : near;
    }

    private List<Spelt> similar(String word, DirectSpellChecker checker) throws IOException {
        Map<String, Spelt> all = new HashMap<>();
        for (var field : fields) {
            var term = new Term(field.label(), word);
            for (var found : checker.suggestSimilar(term, MOST, reader, SuggestMode.SUGGEST_MORE_POPULAR)) {
                all.merge(found.string, new Spelt(found.string, found.score, found.freq), Spelling::both);
            }
        }
        return all.values().stream().sorted(BEST_FIRST).limit(MOST).toList();
    }

    private static Spelt both(Spelt one, Spelt other) {
        return new Spelt(one.text, one.likeness, one.papers + other.papers);
    }

    private List<Spelt> broken(String word) throws IOException {
        var all = new ArrayList<Spelt>();
        for (var field : fields) {
            for (var parts : BREAKS.suggestWordBreaks(
                    new Term(field.label(), word),
                    1,
                    reader,
                    SuggestMode.SUGGEST_ALWAYS,
                    BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY)) {
                all.add(spelt(parts));
            }
        }
        return all.stream().sorted(BEST_FIRST).limit(MOST).toList();
    }

    private static Spelt spelt(SuggestWord[] parts) {
        var text =
                String.join(" ", Arrays.stream(parts).map(part -> part.string).toList());
        return new Spelt(
                text, 1, Arrays.stream(parts).mapToLong(part -> part.freq).min().orElse(0));
    }

    private static DirectSpellChecker checker(int edits, int prefix) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(prefix);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.7f);
        // which words are taken for misspelt is not its decision
        checker.setMaxQueryFrequency(0.99f);
        return checker;
    }

    private static WordBreakSpellChecker breaks() {
        var breaks = new WordBreakSpellChecker();
        breaks.setMaxChanges(1);
        breaks.setMinBreakWordLength(3);
        return breaks;
    }
}
