package io.broadsheet.bench.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.broadsheet.enrich.tag.Tagger;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagEvaluationTest {

    private static final String LINE = """
            {"id": "a", "title": "Speech Recognition for Kinyarwanda", \
            "abstract": "We study speech recognition. Code: https://github.com/Example/Radio.git.", \
            "keywords": ["speech recognition", "birds"], "github": "https://github.com/example/radio/"}
            """;

    @Test
    void everyMeasureIsTaken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tags.jsonl"), LINE);

        Map<String, Object> json = new TagEvaluation(file, step -> {}).run();

        assertThat(json)
                .contains(entry("records", 1), entry("withTaskOrMethod", 1.0))
                .containsKeys("keyphrases", "gold", "speed");
        assertThat(json.get("codeLinks")).isEqualTo(Map.of("visible", 1, "found", 1, "precision", 1.0, "recall", 1.0));
        assertThat(json.get("keyphrases"))
                .extracting("tagger.recallAt10", "tagger.records")
                .containsExactly(1.0, 1);
    }

    @Test
    void aLinkThatTheTextDoesNotHaveIsNotMissed() {
        KeywordRecord unseen =
                new KeywordRecord("b", "Birds", "No link here.", List.of(), "https://github.com/example/birds");

        assertThat(new CodeLinks(List.of(unseen)).toJson()).contains(entry("visible", 0), entry("found", 0));
    }

    @Test
    void theGoldSetIsReached() throws IOException {
        List<GoldRecord> records = GoldSet.read();
        Map<String, Object> json = new GoldSet(new Tagger(Vocabulary.builtIn()), records).toJson();

        assertThat(records).hasSize(150);
        assertThat(json.get("all"))
                .extracting("precision")
                .satisfies(precision -> assertThat((double) precision).isGreaterThanOrEqualTo(0.95));
        assertThat(json.get("all"))
                .extracting("recall")
                .satisfies(recall -> assertThat((double) recall).isGreaterThanOrEqualTo(0.85));
    }
}
