package io.broadsheet.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPaperTest {

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Sheep \"graze\" \\ in\nthe 雪, 𝔰𝔫𝔬𝔴", "{\"title\": \"another\"}"})
    void repeatsWhatAnAnswerWouldSayOfThePaper(@Nullable String abstractText) throws IOException {
        var paper = paper(abstractText);
        var stored = stored(json.writeValueAsString(paper));

        var tree = json.readTree(json.writeValueAsBytes(new Listed(stored, "behind")));

        assertThat(tree.path("note").textValue()).isEqualTo("behind");
        assertThat(json.treeToValue(tree, Paper.class)).isEqualTo(paper);
        assertThat(json.writeValueAsString(new Listed(stored, null))).isEqualTo(json.writeValueAsString(paper));
        assertThat(stored.paper()).isEqualTo(paper);
        assertThat(stored.texts()).isEqualTo(new StoredPaper.Texts("Snow", abstractText));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|id", "[]|id", "{\"title\":\"Snow\",\"id\":\"1\"}|id", "{\"id\":\"1|id"})
    void refusesWhatIsNoPaper(String text, String missing) {
        var stored = stored(text);

        assertThatThrownBy(() -> json.writeValueAsBytes(new Listed(stored, null)))
                .hasMessageContaining(missing);
        assertThatThrownBy(stored::paper).isInstanceOf(UncheckedIOException.class);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Listed(
            @JsonUnwrapped StoredPaper paper, @Nullable String note) {}

    private StoredPaper stored(String text) {
        return new StoredPaper(text, json.readerFor(Paper.class));
    }

    private static Paper paper(@Nullable String abstractText) {
        return new Paper(
                "0123456789abcdef0123456789abcdef",
                "Snow",
                abstractText,
                List.of(new Paper.Author("Ann Æ")),
                Map.of("arxiv", "2601.00001"),
                LocalDate.of(2026, 7, 29),
                null,
                null,
                "A venue",
                "en",
                List.of("arxiv"),
                List.of(),
                List.of(new Paper.Tag(
                        "t", "T", "task", "vocabulary", 0.25, List.of(Paper.Evidence.inText("title", 0, 4)), "1")),
                2);
    }
}
