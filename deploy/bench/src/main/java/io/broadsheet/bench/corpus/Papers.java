package io.broadsheet.bench.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The invented papers by number: each can be written again at any time, so that none has to be remembered. */
final class Papers {

    private static final Set<String> SMALL_WORDS =
            Set.of("a", "an", "and", "for", "from", "in", "of", "on", "the", "to", "via", "with");
    /** Keeps the names of different seeds apart for corpora of some millions of papers. */
    private static final long SEED_STRIDE = 7_919_993;

    private static final int SHORTEST = 1_000;
    private static final int LONGEST = 1_560;
    private static final double LINKED = 0.35;

    private final Grammar grammar = Grammar.load();
    private final long seed;

    Papers(long seed) {
        this.seed = seed;
    }

    Draft paper(long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Prose prose = new Prose(grammar, random, Coinage.unique(seed * SEED_STRIDE + number));
        return new Draft(titleCase(prose.sentence("title")), abstractOf(prose, random));
    }

    private static String abstractOf(Prose prose, SplittableRandom random) {
        int length = random.nextInt(SHORTEST, LONGEST);
        StringBuilder text = new StringBuilder(2_000);
        Stream.of("opening", "gap", "approach").forEach(part -> append(text, prose.sentence(part)));
        while (text.length() < length) {
            append(text, prose.sentence(random.nextInt(3) == 0 ? "result" : "detail"));
        }
        append(text, prose.sentence("closing"));
        if (random.nextDouble() < LINKED) {
            append(text, prose.sentence("link"));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String sentence) {
        text.append(text.isEmpty() ? "" : " ").append(sentence);
    }

    private static String titleCase(String title) {
        return capitalised(Stream.of(title.split(" ", -1))
                .map(word -> SMALL_WORDS.contains(word) ? word : capitalised(word))
                .collect(Collectors.joining(" ")));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
