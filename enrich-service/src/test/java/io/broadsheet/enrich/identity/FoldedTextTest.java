package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("case and marks", "Lanternfish: Captions, at Night!", "lanternfish captions at night"),
                argumentSet("blanks at the ends", "  at night ", "at night"),
                argumentSet("a hyphen", "Low-Light", "low light"),
                argumentSet("an apostrophe", "Context Mover’s Distance", "context movers distance"),
                argumentSet("quotation marks", "the ‘I don’t know’ problem", "the i dont know problem"),
                argumentSet("accents", "Müller’s Café", "mullers cafe"),
                argumentSet("letters that do not decompose", "Łukasz Ørsted æsthetic", "lukasz orsted aesthetic"),
                argumentSet("Greek", "Param-Δ and μTransfer", "param delta and mutransfer"),
                argumentSet("raised digits", "A²FM and A^2FM", "a2fm and a2fm"),
                argumentSet(
                        "left-over markup inside a word",
                        "X^{2}-Gaussian, a $M$ultilingual",
                        "x2 gaussian a multilingual"),
                argumentSet("an ampersand", "Maps & Territories", "maps and territories"),
                argumentSet("thousands", "100,000 Podcasts", "100000 podcasts"),
                argumentSet("a list of numbers", "1,2,3 and 10,20", "1 2 3 and 10 20"),
                argumentSet("a decimal point", "Version 3.0", "version 3 0"),
                argumentSet("signs that tell papers apart", "C++ and Q* search", "c++ and q* search"),
                argumentSet("another asterisk", "Q∗ search", "q* search"),
                argumentSet("digits of other scripts", "٣ and ४", "3 and 4"),
                argumentSet("a script without blanks", "深度学习 models", "深 度 学 习 models"),
                argumentSet("vowel signs", "हिन्दी", "हिन्दी"),
                argumentSet("nothing but signs", "?!—", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void folds(String text, String words) {
        assertThat(FoldedText.of(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void foldingTwiceChangesNothing(String text, String words) {
        assertThat(FoldedText.of(words).words()).isEqualTo(words);
    }
}
