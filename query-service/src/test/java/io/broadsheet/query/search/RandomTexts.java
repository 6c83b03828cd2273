package io.broadsheet.query.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Query texts nobody would type: pieces of syntax, words and any UTF-16 units, put together at random. */
public final class RandomTexts {

    private static final List<String> PIECES = List.of(
            " ",
            " ",
            "\"",
            "-",
            "title:",
            "tag:",
            "word",
            "Paper",
            "number",
            "*",
            ":",
            "\\",
            "(",
            "\u201c",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "\ud800",
            "学习",
            "e\u0301",
            "\t",
            "+",
            "~",
            "%",
            "&",
            "<b>");

    private RandomTexts() {}

    /** The same for the same seed. */
    public static Stream<String> seeded(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> text(random));
    }

    private static String text(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(40))
                .mapToObj(piece -> piece(random))
                .collect(Collectors.joining());
    }

    private static String piece(Random random) {
        return random.nextInt(4) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : PIECES.get(random.nextInt(PIECES.size()));
    }
}
