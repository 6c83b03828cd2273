package io.broadsheet.enrich.tag.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokenizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageNamesTest {

    private static final Vocabulary VOCABULARY =
            new VocabularyBuilder().addWhereFree(LanguageNames.concepts()).build();

    static Stream<Arguments> meant() {
        return Stream.of(
                argumentSet("a name that is nothing else", "We record Kinyarwanda.", "kinyarwanda"),
                argumentSet("a name of two words", "a treebank of Scottish Gaelic", "scottish-gaelic"),
                argumentSet("a name with an accent left out", "on Volapuk", "volapuk"),
                argumentSet("a word of language work near", "a corpus of spoken Welsh", "welsh"),
                argumentSet("beside another language", "Kinyarwanda, Ewe and others", "kinyarwanda ewe"),
                argumentSet("as what something is written in", "posts in Polish and more", "polish"),
                argumentSet("in a pair", "a translator for Kinyarwanda-Fon", "kinyarwanda fon"));
    }

    @ParameterizedTest
    @MethodSource
    void meant(String text, String ids) {
        assertThat(found(text)).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @MethodSource
    void notMeant(String text) {
        assertThat(found(text)).isEmpty();
    }

    static Stream<Arguments> notMeant() {
        return Stream.of(
                        "Polish the surface. Polish it again.",
                        "Latin squares and Latin hypercubes",
                        "patients in Polish hospitals",
                        "the Welsh bound, by Welsh",
                        "Meta released a model",
                        "a Slave node and the Fang gene",
                        "kinyarwanda in small letters",
                        "trained by Yao and Shan")
                .map(text -> argumentSet(text, text));
    }

    @Test
    void theyAreHundredsAndEachHasAnId() {
        assertThat(LanguageNames.concepts())
                .hasSizeGreaterThan(480)
                .allSatisfy(concept -> assertThat(concept.id()).matches("[a-z0-9][a-z0-9.+-]*"));
    }

    private static List<String> found(String text) {
        return VOCABULARY
                .find(Tokenizer.reading(VOCABULARY.lexicon(), new Lexicon(8)).tokens(text))
                .stream()
                .filter(Match::alone)
                .map(match -> match.concept().id())
                .toList();
    }
}
