package io.broadsheet.bench.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseScoresTest {

    private static final KeywordRecord PAPER = new KeywordRecord(
            "a",
            "Lantern decoders",
            "We caption images at night with lantern decoders (LDs).",
            List.of("Lantern decoder", "image captioning", "captioned images", "lantern-decoders", "night"),
            "");

    @Test
    void keywordsCountIfTheirStemsStandInARow() {
        assertThat(PresentKeywords.of(PAPER)).containsExactly("lantern decod", "caption imag", "night");
    }

    static Stream<Arguments> predictions() {
        return Stream.of(
                argumentSet("all right", "lantern decoder; captioning image; night", 1.0, 1.0, 1.0),
                argumentSet("one in two", "night; day", 0.5, 0.3333, 0.4),
                argumentSet("a repetition counts as one", "night; nights; day", 0.5, 0.3333, 0.4),
                argumentSet("forms of one", "night/lantern decoder; day", 0.5, 0.3333, 0.4),
                argumentSet("nothing right", "day", 0.0, 0.0, 0.0),
                argumentSet("nothing", "", 0.0, 0.0, 0.0),
                argumentSet("right too late", "a1; a2; a3; a4; a5; night", 0.0, 0.0, 0.0));
    }

    @ParameterizedTest
    @MethodSource
    void predictions(String predictions, double precision, double recall, double f1) {
        PhraseScores scores = PhraseScores.of(List.of(PAPER), paper -> parse(predictions));

        assertThat(scores.toJson())
                .contains(
                        entry("records", 1),
                        entry("precisionAt5", precision),
                        entry("recallAt5", recall),
                        entry("f1At5", f1));
    }

    @Test
    void recordsWithoutAPresentKeywordAreLeftOut() {
        KeywordRecord without = new KeywordRecord("b", "Fish", "Fish swim.", List.of("birds"), "");

        assertThat(PhraseScores.of(List.of(without), paper -> parse("fish")).toJson())
                .contains(entry("records", 0), entry("f1At10", 0.0));
    }

    private static List<Prediction> parse(String predictions) {
        return Arrays.stream(predictions.split(";"))
                .filter(names -> !names.isBlank())
                .map(names -> Prediction.of(List.of(names.split("/"))))
                .toList();
    }
}
