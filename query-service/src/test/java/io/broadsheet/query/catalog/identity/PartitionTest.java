package io.broadsheet.query.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sightings are letters; a relation is written {@code "ab"}. */
class PartitionTest {

    private static final Reason STRONG = Reason.SAME_TITLE_AND_ABSTRACT;
    private static final Reason WEAK = Reason.SAME_TITLE;

    static Stream<Arguments> components() {
        return Stream.of(
                argumentSet("alone", said(), "a", "a"),
                argumentSet("a chain", said().same(WEAK, "ab", "bc"), "abc", "abc"),
                argumentSet("two", said().same(WEAK, "ab", "cd"), "abcd", "ab cd"),
                argumentSet("a veto in a chain", said().same(WEAK, "ab", "bc").apart("ac"), "abc", "ab c"),
                argumentSet(
                        "the stronger edge is taken first",
                        said().same(WEAK, "ab").same(STRONG, "bc").apart("ac"),
                        "abc",
                        "a bc"),
                argumentSet(
                        "a veto between any two of the sides",
                        said().same(STRONG, "ab", "cd").same(WEAK, "bc").apart("ad"),
                        "abcd",
                        "ab cd"),
                argumentSet(
                        "what cannot go one way may go the other",
                        said().same(STRONG, "ab").same(WEAK, "bc", "cd").apart("ac"),
                        "abcd",
                        "ab cd"),
                argumentSet(
                        "a version that agrees speaks for a retitled one",
                        said().same(Reason.SAME_IDENTIFIER, "ab")
                                .same(WEAK, "bc")
                                .apart("ac"),
                        "abc",
                        "abc"),
                argumentSet(
                        "but not against identifiers",
                        said().same(Reason.SAME_IDENTIFIER, "ab")
                                .same(WEAK, "bc")
                                .certainlyApart("ac"),
                        "abc",
                        "ab c"),
                argumentSet(
                        "nor for what has another's identifier",
                        said().same(Reason.SAME_IDENTIFIER, "ab", "bc").certainlyApart("ac"),
                        "abc",
                        "ab c"),
                argumentSet(
                        "people overrule what identifiers say",
                        said().same(Reason.DECIDED, "ab").certainlyApart("ab"),
                        "ab",
                        "ab"),
                argumentSet(
                        "people part what identifiers join",
                        said().same(Reason.SAME_IDENTIFIER, "ab").parted("ab"),
                        "ab",
                        "a b"),
                argumentSet(
                        "people part what a third would join",
                        said().same(STRONG, "ab", "bc").parted("ac"),
                        "abc",
                        "ab c"));
    }

    @ParameterizedTest
    @MethodSource("components")
    void divides(Said said, String sightings, String papers) {
        assertThat(written(Partition.of(letters(sightings), said.edges(), said)))
                .isEqualTo(papers);
    }

    @RepeatedTest(200)
    void dividesAlikeInEveryOrder(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> sightings = new ArrayList<>(letters("abcdefghijkl"));
        Said said = Said.atRandom(sightings, random);
        List<Edge> edges = new ArrayList<>(said.edges());
        List<List<String>> papers = Partition.of(sightings, edges, said);
        // When
        Collections.shuffle(sightings, random);
        Collections.shuffle(edges, random);
        // Then
        assertThat(Partition.of(sightings, edges, said)).isEqualTo(papers);
    }

    @RepeatedTest(200)
    void isExactlyWhatItsDefinitionSays(RepetitionInfo repetition) {
        Random random = new Random(-repetition.getCurrentRepetition());
        List<String> sightings = letters("abcdefghij");
        Said said = Said.atRandom(sightings, random);
        assertThat(Partition.of(sightings, said.edges(), said)).isEqualTo(byDefinition(sightings, said));
    }

    @Test
    void dividesALargeComponentByStrongEdgesOnly() {
        // Given a weak chain through all, and a strong edge at its start
        List<String> sightings = numbered(Partition.MOST_WEAKLY_JOINED + 1);
        Said said = said();
        for (int i = 1; i < sightings.size(); i++) {
            said.add(Edge.between(sightings.get(i - 1), sightings.get(i), i == 1 ? STRONG : WEAK));
        }
        // When and then
        assertThat(Partition.of(sightings, said.edges(), said)).hasSize(sightings.size() - 1);
        List<String> smaller = sightings.subList(0, Partition.MOST_WEAKLY_JOINED);
        List<Edge> within = said.edges().stream()
                .filter(edge -> smaller.contains(edge.larger()))
                .toList();
        assertThat(Partition.of(smaller, within, said)).hasSize(1);
    }

    @Test
    void refusesAnEdgeThatLeadsElsewhere() {
        Said said = said().same(WEAK, "ax");
        assertThatThrownBy(() -> Partition.of(letters("ab"), said.edges(), said))
                .hasMessageContaining("x");
    }

    /** Slowly: groups of cores in a list, each pair asked anew for each edge. */
    private static List<List<String>> byDefinition(List<String> sightings, Said said) {
        List<Edge> edges = said.edges().stream().sorted().toList();
        List<Set<String>> cores = singletons(sightings);
        for (Edge edge : edges) {
            boolean decided = edge.reason() == Reason.DECIDED;
            if (decided || edge.reason() == Reason.SAME_IDENTIFIER) {
                unite(
                        cores,
                        edge,
                        (one, other) -> said.parted(one, other)
                                || (!decided && said.verdict(one, other).isCertainlyApart()));
            }
        }
        List<Set<String>> papers =
                new ArrayList<>(cores.stream().map(TreeSet::new).toList());
        for (Edge edge : edges) {
            if (edge.reason().compareTo(Reason.SAME_IDENTIFIER) > 0) {
                unite(papers, edge, (one, other) -> coreOf(cores, one).isApartFrom(coreOf(cores, other), said));
            }
        }
        return papers.stream()
                .map(paper -> paper.stream().sorted().toList())
                .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                .toList();
    }

    private static Core coreOf(List<Set<String>> cores, String sighting) {
        return new Core(List.copyOf(with(cores, sighting)));
    }

    private static void unite(List<Set<String>> sets, Edge edge, java.util.function.BiPredicate<String, String> apart) {
        Set<String> one = with(sets, edge.smaller());
        Set<String> other = with(sets, edge.larger());
        if (!one.contains(edge.larger())
                && one.stream().noneMatch(a -> other.stream().anyMatch(b -> apart.test(a, b)))) {
            sets.remove(other);
            one.addAll(other);
        }
    }

    private static Set<String> with(List<Set<String>> sets, String sighting) {
        return sets.stream().filter(set -> set.contains(sighting)).findFirst().orElseThrow();
    }

    private static List<Set<String>> singletons(List<String> sightings) {
        List<Set<String>> sets = new ArrayList<>();
        sightings.forEach(sighting -> sets.add(new TreeSet<>(Set.of(sighting))));
        return sets;
    }

    private static List<String> letters(String word) {
        return Arrays.asList(word.split(""));
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj("%05d"::formatted).toList();
    }

    private static String written(Collection<List<String>> papers) {
        return String.join(
                " ", papers.stream().map(paper -> String.join("", paper)).toList());
    }

    private static Said said() {
        return new Said();
    }

    /** What is said of pairs of sightings. */
    static final class Said implements Judge {

        private final List<Edge> edges = new ArrayList<>();
        private final Map<String, Verdict> verdicts = new TreeMap<>();
        private final Set<String> parted = new TreeSet<>();

        static Said atRandom(List<String> sightings, Random random) {
            Said said = new Said();
            Reason[] reasons = Reason.values();
            for (String one : sightings) {
                for (String other : sightings) {
                    if (one.compareTo(other) < 0) {
                        switch (random.nextInt(12)) {
                            case 0, 1 -> said.same(reasons[random.nextInt(reasons.length)], one + other);
                            case 2 -> said.apart(one + other);
                            case 3 -> said.certainlyApart(one + other);
                            case 4 -> said.parted(one + other);
                            default -> {
                                // Nothing is said of most pairs.
                            }
                        }
                    }
                }
            }
            return said;
        }

        Said same(Reason reason, String... pairs) {
            for (String pair : pairs) {
                add(Edge.between(pair.substring(0, 1), pair.substring(1), reason));
            }
            return this;
        }

        void add(Edge edge) {
            edges.add(edge);
            verdicts.put(edge.smaller() + edge.larger(), new Verdict.Same(edge.reason()));
        }

        Said apart(String pair) {
            verdicts.put(pair, new Verdict.Apart(Veto.DIFFERENT_NUMERALS));
            return this;
        }

        Said certainlyApart(String pair) {
            verdicts.put(pair, new Verdict.Apart(Veto.DIFFERENT_IDENTIFIERS));
            return this;
        }

        Said parted(String pair) {
            parted.add(pair);
            return this;
        }

        List<Edge> edges() {
            return edges;
        }

        @Override
        public Verdict verdict(String one, String other) {
            return verdicts.getOrDefault(ascending(one, other), new Verdict.Unproven());
        }

        @Override
        public boolean parted(String one, String other) {
            return parted.contains(ascending(one, other));
        }

        private static String ascending(String one, String other) {
            return one.compareTo(other) < 0 ? one + other : other + one;
        }
    }
}
