package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An abstract that is given as its words with their positions. */
final class InvertedIndex {
    /** No abstract has a word so far behind; hostile positions are left out. */
    private static final int LAST_POSITION = 20_000;

    private InvertedIndex() {}

    /** The words in order; null where there are none. Of two words for one place the first stays. */
    static @Nullable String text(Value index) {
        TreeMap<Integer, String> words = new TreeMap<>();
        if (index instanceof Value.Fields(Map<String, Value> fields)) {
            fields.forEach((word, positions) -> positions.texts().forEach(at -> place(words, word, at)));
        }
        return words.isEmpty() ? null : String.join(" ", words.values());
    }

    private static void place(Map<Integer, String> words, String word, String at) {
        if (at.matches("\\d{1,5}") && Integer.parseInt(at) <= LAST_POSITION) {
            words.putIfAbsent(Integer.valueOf(at), word);
        }
    }
}
