package io.broadsheet.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a text by its script and, in Latin script, by its frequent words. */
public final class Languages {

    /** The answer where the text does not tell. */
    public static final String UNDETERMINED = "und";

    private static final int LOOKED_AT = 2_000;
    private static final double SHARE_OF_FREQUENT_WORDS = 0.08;
    private static final double LEAD = 1.25;
    private static final int FEWEST_WORDS = 2;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** The languages in which a word is frequent. */
    private static final Map<String, List<String>> LANGUAGES = read();

    private Languages() {}

    /** An ISO 639-1 code, or {@link #UNDETERMINED}. */
    public static String of(String text) {
        String start = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        return Alphabets.dominant(start)
                .map(script ->
                        script == Character.UnicodeScript.LATIN ? byWords(start) : Alphabets.language(script, start))
                .orElse(UNDETERMINED);
    }

    private static String byWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
            words += word.isEmpty() ? 0 : 1;
            LANGUAGES.getOrDefault(word, List.of()).forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        String best = UNDETERMINED;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                second = most;
                most = count.getValue();
                best = count.getKey();
            } else {
                second = Math.max(second, count.getValue());
            }
        }
        boolean sure = most >= FEWEST_WORDS && most >= words * SHARE_OF_FREQUENT_WORDS && most >= second * LEAD;
        return sure ? best : UNDETERMINED;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> languages = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("stop-words.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line -> Set.copyOf(line.subList(1, line.size()))
                            .forEach(word -> languages
                                    .computeIfAbsent(word, unseen -> new ArrayList<>())
                                    .add(line.getFirst())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(languages);
    }
}
