package io.broadsheet.query.testing;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fingerprints of invented records: as enrich-service's, only plainer. */
final class Fingerprints {

    private Fingerprints() {}

    /** Of the fields of an event. */
    static Map<String, Object> of(Map<String, Object> fields) {
        return Map.of(
                "version",
                1,
                "title",
                folded(fields.getOrDefault("title", "")),
                "authors",
                ((List<?>) fields.getOrDefault("authors", List.of()))
                        .stream()
                                .map(author -> folded(((Map<?, ?>) author).get("name")))
                                .toList(),
                "signature",
                signature(folded(fields.getOrDefault("abstract", ""))),
                "bands",
                "");
    }

    private static String folded(@Nullable Object text) {
        return String.valueOf(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9+*]+", " ")
                .strip();
    }

    private static String signature(String text) {
        var words = text.split(" ", -1);
        var pairs = IntStream.range(1, words.length)
                .map(i -> ((words[i - 1] + ' ' + words[i]).hashCode() * 0x9E3779B1) >>> 16)
                .sorted()
                .distinct()
                .limit(512)
                .toArray();
        var bytes = ByteBuffer.allocate(2 * pairs.length);
        for (var pair : pairs) {
            bytes.putShort((short) pair);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
