package io.broadsheet.bench.tags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The function words that the yardsticks part phrases at, as such lists have them; not the service's own list. */
final class StopWords {

    private static final Set<String> WORDS = read();

    private StopWords() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"))) {
            return Set.copyOf(List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
