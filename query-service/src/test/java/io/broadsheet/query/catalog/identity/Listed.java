package io.broadsheet.query.catalog.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records for tests, written as people write them. */
record Listed(
        String title,
        List<String> authors,
        String abstractText,
        @Nullable Integer year,
        Map<String, String> identifiers) {

    static Listed paper(String title) {
        return new Listed(title, List.of(), "", null, Map.of());
    }

    Listed by(String... names) {
        return new Listed(title, List.of(names), abstractText, year, identifiers);
    }

    Listed saying(String text) {
        return new Listed(title, authors, text, year, identifiers);
    }

    Listed in(int published) {
        return new Listed(title, authors, abstractText, published, identifiers);
    }

    Listed with(String kind, String identifier) {
        Map<String, String> more = new HashMap<>(identifiers);
        more.put(kind, identifier);
        return new Listed(title, authors, abstractText, year, more);
    }

    Evidence evidence() {
        return Evidence.of(
                identifiers, folded(title), authors.stream().map(Listed::folded).toList(), year, signature());
    }

    /** Found by these keys. */
    Sighting sighting(String id, Key... keys) {
        return new Sighting(id, evidence(), Set.of(keys));
    }

    private String signature() {
        String[] words = folded(abstractText).split(" ", -1);
        int[] pairs = IntStream.range(1, words.length)
                .map(i -> ((words[i - 1] + ' ' + words[i]).hashCode() * 0x9E3779B1) >>> 16)
                .sorted()
                .distinct()
                .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(2 * pairs.length);
        for (int pair : pairs) {
            bytes.putShort((short) pair);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+*]+", " ").strip();
    }
}
