package io.broadsheet.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Map<String, Set<String>> STOP_WORDS = read();

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
        List<String> words = NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        String best = UNDETERMINED;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : STOP_WORDS.entrySet()) {
            int count =
                    (int) words.stream().filter(language.getValue()::contains).count();
            if (count > most) {
                second = most;
                most = count;
                best = language.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        boolean sure = most >= FEWEST_WORDS && most >= words.size() * SHARE_OF_FREQUENT_WORDS && most >= second * LEAD;
        return sure ? best : UNDETERMINED;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> stopWords = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("stop-words.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        Set<String> frequent = new HashSet<>(List.of(words).subList(1, words.length));
                        stopWords.put(words[0], frequent);
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(stopWords);
    }
}
