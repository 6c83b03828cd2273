package io.broadsheet.bench.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.PorterStemmer;

/** Words by their stems (Porter, 1980), as key phrases are compared. */
final class Stems {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private Stems() {}

    /** The stems with a blank between them; empty if there is no word. */
    static String of(String text) {
        return String.join(" ", words(text).stream().map(Stems::stem).toList());
    }

    /** The words in small letters. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String stem(String word) {
        return STEMS.computeIfAbsent(word, unseen -> {
            PorterStemmer stemmer = new PorterStemmer();
            stemmer.setCurrent(unseen);
            stemmer.stem();
            return stemmer.getCurrent();
        });
    }
}
