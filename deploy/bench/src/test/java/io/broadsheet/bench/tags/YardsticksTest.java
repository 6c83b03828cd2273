package io.broadsheet.bench.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YardsticksTest {

    private static final KeywordRecord PAPER = new KeywordRecord(
            "a",
            "Lantern decoders for the sea",
            "The lantern decoder waits for light. With a lantern decoder we see fish, which is why we built it.",
            List.of(),
            "");
    private static final KeywordRecord OTHER =
            new KeywordRecord("b", "Fish in the sea", "Fish swim in the sea and see light.", List.of(), "");

    static Stream<Arguments> extractors() {
        return Stream.of(
                argumentSet("YAKE", new Yake()),
                argumentSet("RAKE", new Rake()),
                argumentSet("TF-IDF", new TermFrequency(List.of(PAPER, OTHER))));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void whatIsRepeatedComesAmongTheFirst(PhraseExtractor extractor) {
        assertThat(extractor.phrases(PAPER).subList(0, 4)).contains(Prediction.of(List.of("lantern decoder")));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void functionWordsAreNoPhrases(PhraseExtractor extractor) {
        assertThat(extractor.phrases(PAPER))
                .doesNotContain(Prediction.of(List.of("the")), Prediction.of(List.of("with a")));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aTextOfNothingHasNoPhrases(PhraseExtractor extractor) {
        assertThat(extractor.phrases(new KeywordRecord("c", "", "", List.of(), "")))
                .isEmpty();
    }
}
