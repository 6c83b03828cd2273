package io.broadsheet.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeywordsTest {

    static Stream<Arguments> keywords() {
        return Stream.of(
                argumentSet("a keyword", "machine translation", List.of("machine translation")),
                argumentSet(
                        "a path",
                        "Natural Language Processing: Machine Translation",
                        List.of("Natural Language Processing", "Machine Translation")),
                argumentSet("an arrow before it", "->Machine Learning", List.of("Machine Learning")),
                argumentSet("arrows between", "Vision -> Motion -> Tracking", List.of("Vision", "Motion", "Tracking")),
                argumentSet("a list", "parsing; tagging ;chunking", List.of("parsing", "tagging", "chunking")),
                argumentSet(
                        "a long list with commas",
                        "low-resource languages, speech recognition, dialects, field linguistics",
                        List.of("low-resource languages", "speech recognition", "dialects", "field linguistics")),
                argumentSet("commas within a name", "Ethics, Trust, Fairness", List.of("Ethics, Trust, Fairness")),
                argumentSet("a short form behind", "reinforcement learning (RL)", List.of("reinforcement learning")),
                argumentSet("signs around", "*\"Tracking\".", List.of("Tracking")),
                argumentSet("signs that belong to it", "C++", List.of("C++")),
                argumentSet("no letters", "2026; -- ; 68T50", List.of("68T50")),
                argumentSet("an endless one", "a".repeat(81), List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void keywords(String keyword, List<String> names) {
        assertThat(Keywords.terms(List.of(keyword))).extracting(Term::name).isEqualTo(names);
    }

    @Test
    void thereAreThirtyAtMost() {
        assertThat(Keywords.terms(Collections.nCopies(100, "fish; bird"))).hasSize(30);
    }

    static Stream<Arguments> categories() {
        return Stream.of(
                argumentSet("a code", "cs.CL", List.of("cs.CL")),
                argumentSet("several codes", "cs.CL cs.LG hep-th", List.of("cs.CL", "cs.LG", "hep-th")),
                argumentSet("words", "Computer Vision", List.of("Computer Vision")),
                argumentSet("a class of another scheme", "68T50", List.of("68T50")),
                argumentSet("no letters", "12", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void categories(String category, List<String> names) {
        assertThat(Categories.terms(List.of(category))).extracting(Term::name).isEqualTo(names);
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                argumentSet("small letters", "cs.cl", "cs.CL"),
                argumentSet("as it is", "stat.ML", "stat.ML"),
                argumentSet("a long subject", "cond-mat.mtrl-sci", "cond-mat.mtrl-sci"),
                argumentSet("words", "Computer Vision", "Computer Vision"));
    }

    @ParameterizedTest
    @MethodSource
    void labels(String category, String label) {
        assertThat(Categories.label(category)).isEqualTo(label);
    }
}
