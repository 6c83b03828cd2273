package io.broadsheet.enrich.tag.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.tag.text.GeneralWords;
import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokenizer;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyPhrasesTest {

    private static final Lexicon LEXICON = GeneralWords.lexicon(10);

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet(
                        "a phrase between words that say nothing",
                        "We propose a lantern decoder for the deep sea, and the lantern decoder is better than others.",
                        "lantern decoder"),
                argumentSet(
                        "a phrase with its short form behind",
                        "This is what we call gradient lantern descent (GLD) in the following.",
                        "gradient lantern descent"),
                argumentSet(
                        "a name within a sentence",
                        "It is shown on LanternBench and on MarrowQA, which are harder than they were.",
                        "LanternBench"),
                argumentSet(
                        "a hyphenated word is one",
                        "We find that sea-to-shore retrieval is of use, as sea-to-shore retrieval is not noisy.",
                        "sea-to-shore retrieval"));
    }

    @ParameterizedTest
    @MethodSource
    void texts(String text, String phrase) {
        assertThat(phrases(text)).contains(phrase);
    }

    @ParameterizedTest
    @MethodSource
    void withoutPhrases(String text) {
        assertThat(phrases(text)).isEmpty();
    }

    static Stream<Arguments> withoutPhrases() {
        return Stream.of(
                argumentSet("nothing", ""),
                argumentSet("Chinese", "我们提出了一种新的机器翻译方法。"),
                argumentSet(
                        "German",
                        "Wir stellen Verfahren vor, die Laternendekoder verbessern und Laternendekoder nutzen."),
                argumentSet(
                        "general words",
                        "We show that our method is better than other methods in most of these cases."));
    }

    @Test
    void noneIsWithinAnother() {
        List<String> phrases = phrases("The lantern decoder is fast. A patient lantern decoder is slow."
                + " With the patient lantern decoder we see more, and a lantern decoder is all you need for this.");

        assertThat(phrases).filteredOn(phrase -> phrase.contains("lantern")).hasSize(1);
    }

    @Test
    void thereAreEightAtMost() {
        String text = "We use the %s lamp of the %1$s sea and the %1$s lamp. ".repeat(1);
        StringBuilder all = new StringBuilder();
        for (String word : "amber birch cedar dune ember fjord grove heath islet juniper".split(" ")) {
            all.append(text.formatted(word));
        }

        assertThat(phrases(all.toString())).hasSize(8);
    }

    @Test
    void aPhraseStandsWhereItsSpansSay() {
        String text = "The lantern decoder waits, and lantern decoders are what we use.";

        KeyPhrase phrase = best(text).getFirst();

        assertThat(phrase.spans())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("lantern decoder", "lantern decoders");
        assertThat(phrase.score()).isBetween(0.0, 1.0);
    }

    private static List<String> phrases(String text) {
        return best(text).stream()
                .map(phrase -> phrase.spans().getFirst().surface())
                .toList();
    }

    private static List<KeyPhrase> best(String text) {
        Tokens tokens = Tokenizer.reading(LEXICON, new Lexicon(8)).tokens(text);
        KeyPhrases phrases = new KeyPhrases();
        phrases.read(tokens, false, new int[tokens.size()]);
        return phrases.best();
    }
}
