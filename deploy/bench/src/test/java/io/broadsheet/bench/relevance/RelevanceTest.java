package io.broadsheet.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.bench.identity.PaperText;
import io.broadsheet.query.catalog.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mean reciprocal ranks: over a golden list, and over queries made of every title. */
class RelevanceTest {

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on",
            "or", "the", "to", "via", "with", "we", "do", "does", "how", "what", "can");

    private static final int WORDS = 4;

    @TempDir
    private Path folder;

    @Test
    void hasAtLeastSixtyGoldenQueriesOfEveryKind() {
        assertThat(GoldenQuery.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(GoldenQuery.all().stream().map(GoldenQuery::kind))
                .contains("known", "misspelt", "topic", "dataset", "language");
    }

    @Test
    void findsInTheSamplesWhatTheGoldenListWants() throws IOException {
        assertFindsGolden("samples", Dumps.samples());
    }

    @Test
    void findsInRealDumpsWhatTheGoldenListWants() throws IOException {
        assertFindsGolden("dumps", Dumps.shared("dumps", "\\.txt"));
    }

    private void assertFindsGolden(String corpus, List<PaperText> records) {
        var ranks = new TreeMap<String, List<Double>>();
        try (Library library = new Library(folder, records)) {
            for (GoldenQuery query : GoldenQuery.of(corpus)) {
                double rank = library.reciprocalRank(query.text(), query::isRight);
                ranks.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(rank);
                if (rank < 1) {
                    System.out.printf(Locale.ROOT, "%s: %.2f for %s%n", corpus, rank, query.text());
                }
            }
        }
        ranks.forEach((kind, each) -> tell(corpus + " " + kind, each));
        var all = ranks.values().stream().flatMap(List::stream).toList();
        assertThat(tell(corpus + " golden list", all)).isGreaterThanOrEqualTo(0.95);
        assertThat(mean(ranks.getOrDefault("misspelt", List.of()))).isGreaterThanOrEqualTo(0.95);
    }

    static Stream<Arguments> ways() {
        UnaryOperator<String> asItIs = word -> word;
        UnaryOperator<String> lettersOnly =
                word -> word.replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT);
        return Stream.of(argumentSet("as in the title", asItIs), argumentSet("without punctuation", lettersOnly));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsAPaperOfTheSamplesByAnyFourConsecutiveWordsOfItsTitle(UnaryOperator<String> written) throws IOException {
        assertFindsByParts("samples", Dumps.samples(), 1, written);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsARealPaperByAnyFourConsecutiveWordsOfItsTitle(UnaryOperator<String> written) throws IOException {
        assertFindsByParts("dumps", Dumps.shared("dumps", "\\.txt"), 1, written);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsAPaperAmongAThousandByAnyFourConsecutiveWordsOfItsTitle(UnaryOperator<String> written)
            throws IOException {
        var records = new ArrayList<>(Dumps.shared("eval/acl2021", "arxiv\\.jsonl"));
        records.addAll(Dumps.shared("eval/mixed", "\\.(txt|arxiv\\.jsonl)"));
        records.addAll(Dumps.shared("dumps", "\\.txt"));
        assertFindsByParts("acl2021, mixed and dumps", records, 4, written);
    }

    /** Of every so many-th paper, which keeps a run short. */
    private void assertFindsByParts(String corpus, List<PaperText> records, int every, UnaryOperator<String> written) {
        try (Library library = new Library(folder, records)) {
            var papers = List.copyOf(library.papers());
            var ranks = IntStream.range(0, papers.size())
                    .filter(place -> place % every == 0)
                    .mapToObj(papers::get)
                    .flatMap(paper -> parts(paper, written)
                            .map(part -> library.reciprocalRank(
                                    part, found -> found.title().equals(paper.title()))))
                    .toList();
            assertThat(tell(corpus + ", four words of a title", ranks)).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void findsARealPaperByItsTitleWithATypingFault() throws IOException {
        var random = new Random(11);
        try (Library library = new Library(folder, Dumps.shared("dumps", "\\.txt"))) {
            var ranks = library.papers().stream()
                    .map(paper -> library.reciprocalRank(
                            misspelt(paper.title(), random),
                            found -> found.title().equals(paper.title())))
                    .toList();
            assertThat(tell("dumps, misspelt titles", ranks)).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static Stream<String> parts(Paper paper, UnaryOperator<String> written) {
        var words = Stream.of(paper.title().split("\\s+"))
                .filter(word -> !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(written)
                .toList();
        return IntStream.rangeClosed(0, Math.max(0, words.size() - WORDS))
                .mapToObj(from -> String.join(" ", words.subList(from, Math.min(words.size(), from + WORDS))));
    }

    /** Swaps two letters within one of the longer words, or leaves one out. */
    private static String misspelt(String title, Random random) {
        var words = title.split(" ");
        var longer = IntStream.range(0, words.length)
                .filter(word -> words[word].matches("\\p{L}{6,}"))
                .toArray();
        if (longer.length == 0) {
            return title;
        }
        int chosen = longer[random.nextInt(longer.length)];
        var letters = new StringBuilder(words[chosen]);
        int at = 1 + random.nextInt(letters.length() - 3);
        if (random.nextBoolean()) {
            letters.deleteCharAt(at);
        } else {
            char moved = letters.charAt(at);
            letters.setCharAt(at, letters.charAt(at + 1));
            letters.setCharAt(at + 1, moved);
        }
        words[chosen] = letters.toString();
        return String.join(" ", words);
    }

    private static double tell(String what, List<Double> ranks) {
        System.out.printf(Locale.ROOT, "MRR %.4f of %d queries: %s%n", mean(ranks), ranks.size(), what);
        return mean(ranks);
    }

    private static double mean(List<Double> ranks) {
        return ranks.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
