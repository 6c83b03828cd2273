package io.broadsheet.query.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitleWordsTest {

    static Stream<Arguments> numerals() {
        return Stream.of(
                argumentSet("none", "deep decoders", List.of()),
                argumentSet("a year", "overview of the shared task 2024", List.of("2024")),
                argumentSet("inside a word", "optimized minimal 4d splatting", List.of("4")),
                argumentSet("at the end of a name", "lantern2 and lantern3", List.of("2", "3")),
                argumentSet("plus signs", "visor++", List.of("++")),
                argumentSet("an asterisk", "c* algebras", List.of("*")),
                argumentSet("a Roman numeral", "tangled trees part ii", List.of("2")),
                argumentSet("one Roman letter behind part", "tangled trees part i", List.of("1")),
                argumentSet("a letter behind part", "tangled trees part b", List.of("b")),
                argumentSet("a number in words behind part", "tangled trees part two theory", List.of("2")),
                argumentSet("a part of something", "a part of the tree", List.of()),
                argumentSet("one letter may be a word", "i robot x", List.of()),
                argumentSet("Roman only as a word of its own", "vision with civic pride", List.of()),
                argumentSet("leading zeros", "task 007", List.of("7")),
                argumentSet("zero", "learning from 0 labels", List.of("0")),
                argumentSet("in any order", "3d from 2d", List.of("2", "3")));
    }

    @ParameterizedTest
    @MethodSource("numerals")
    void readsNumerals(String title, List<String> numerals) {
        assertThat(new TitleWords(title).numerals()).isEqualTo(numerals);
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("equal", "patient decoders", "patient decoders", true),
                argumentSet("a blank more", "e commerce search", "ecommerce search", true),
                argumentSet("another word", "patient decoders", "impatient decoders", false),
                argumentSet("a sign more", "visor", "visor++", false),
                argumentSet("nothing but signs", "", "", false));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void knowsTheSameTitle(String one, String other, boolean same) {
        assertThat(new TitleWords(one).isSame(new TitleWords(other))).isEqualTo(same);
        assertThat(new TitleWords(other).isSame(new TitleWords(one))).isEqualTo(same);
    }
}
