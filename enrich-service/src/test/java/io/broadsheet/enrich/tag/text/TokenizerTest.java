package io.broadsheet.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    static Stream<Arguments> cut() {
        return Stream.of(
                argumentSet("words", "two words", "sentence:two blank:words"),
                argumentSet("a hyphen", "pre-training", "sentence:pre hyphen:training"),
                argumentSet("a dash of a range", "English–German", "sentence:English hyphen:German"),
                argumentSet("a dash between clauses", "one - two", "sentence:one clause:two"),
                argumentSet("a number glued on", "GPT4", "sentence:GPT none:4"),
                argumentSet("an underscore", "my_tool", "sentence:my none:tool"),
                argumentSet("a version", "Llama 3.1", "sentence:Llama blank:3 sign:1"),
                argumentSet("clauses", "one, two (three)", "sentence:one clause:two clause:three"),
                argumentSet("sentences", "One. Two", "sentence:One sentence:Two"),
                argumentSet("plus signs", "C++ is", "sentence:C none:++ blank:is"),
                argumentSet("plus signs within", "a+b", "sentence:a sign:b"),
                argumentSet("an apostrophe", "Parkinson's", "sentence:Parkinson sign:s"),
                argumentSet("a link", "see https://a.org/x-y now", "sentence:see clause:now"),
                argumentSet("Chinese", "机器 翻译", "sentence:机器 blank:翻译"),
                argumentSet("vowel signs", "हिन्दी भाषा", "sentence:हिन्दी blank:भाषा"),
                argumentSet("nothing", " .,; ", ""));
    }

    @ParameterizedTest
    @MethodSource
    void cut(String text, String expected) {
        Tokens tokens = Tokenizer.learning(new Lexicon(4)).tokens(text);

        assertThat(IntStream.range(0, tokens.size())
                        .mapToObj(i -> tokens.gap(i).name().toLowerCase(Locale.ROOT) + ":" + tokens.surface(i)))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Models, model",
        "LMs, lm",
        "corpora, corpus",
        "Analyses, analysis",
        "bias, bias",
        "news, news",
        "studies, study",
        "classes, class",
        "boxes, box",
        "branches, branch",
        "naïve, naive",
        "optimisation, optimization",
        "GANs, gan",
        "ImageNet, imagenet",
        "loss, loss",
        "status, status",
        "basis, basis",
        "movie, movy",
        "Ångström, angstrom"
    })
    void wordsAreComparedInOneForm(String word, String normal) {
        WordForm form = new WordForm();
        form.read(word, 0, word.length());

        assertThat(form).hasToString(normal);
    }

    @Test
    void wordsThatTheLexiconLacksHaveNumbersBehindItsOwn() {
        Lexicon known = new Lexicon(4);
        Tokenizer.learning(known).tokens("one two");

        Tokens tokens = Tokenizer.reading(known, new Lexicon(4)).tokens("two three one three");

        assertThat(IntStream.range(0, tokens.size()).map(tokens::word)).containsExactly(1, 2, 0, 2);
        assertThat(known.size()).isEqualTo(2);
    }

    @Test
    void aLexiconGrowsBeyondWhatWasExpected() {
        Lexicon lexicon = new Lexicon(1);
        IntStream.range(0, 5_000).forEach(i -> lexicon.add(("w" + i).toCharArray(), ("w" + i).length()));

        assertThat(IntStream.range(0, 5_000).allMatch(i -> lexicon.find("w" + i) == i))
                .isTrue();
        assertThat(lexicon.find("w5000")).isNegative();
        assertThat(lexicon.word(4_999)).isEqualTo("w4999");
    }
}
