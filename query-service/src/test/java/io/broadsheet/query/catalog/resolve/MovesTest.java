package io.broadsheet.query.catalog.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MovesTest {

    /** Guises are digits; before and changes are pairs of a guise and who stands for it. */
    static Stream<Arguments> moves() {
        return Stream.of(
                argumentSet("nothing", "1 23", "11 22 32", "", ""),
                argumentSet("a new guise of a known paper", "123", "11 21 33", "31", ""),
                argumentSet("two papers are one", "1234", "11 21 33 43", "31 41", ""),
                argumentSet("a paper is two", "12 34", "11 21 31 41", "33 43", "1"),
                argumentSet("who stood for it leaves", "1 234", "11 21 31 41", "22 32 42", "1"),
                argumentSet("one leaves to another paper", "1 234", "11 21 33 43", "23", "1"),
                argumentSet("two papers mix", "13 24", "11 21 33 43", "31 22 42", "1 3"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void changesAsLittleAsItCan(String papers, String before, String changes, String parted) {
        var moves = new Moves(words(papers).map(MovesTest::guises).toList(), pairs(before));

        assertThat(moves.changes()).isEqualTo(pairs(changes));
        assertThat(moves.parted()).containsExactlyInAnyOrderElementsOf(guises(parted.replace(" ", "")));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private static Map<UUID, UUID> pairs(String text) {
        var pairs = new TreeMap<UUID, UUID>();
        words(text).map(MovesTest::guises).forEach(pair -> pairs.put(pair.getFirst(), pair.getLast()));
        return pairs;
    }

    private static List<UUID> guises(String digits) {
        return digits.chars().mapToObj(digit -> new UUID(0, digit)).toList();
    }
}
