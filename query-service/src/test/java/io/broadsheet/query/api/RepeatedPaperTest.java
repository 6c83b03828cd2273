package io.broadsheet.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.StoredPaper;
import io.broadsheet.query.search.Highlight;
import io.broadsheet.query.search.Highlight.Span;
import io.broadsheet.query.search.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatedPaperTest {
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Stream<Arguments> hits() {
        var marked = List.of(new Highlight("title", "Snow", List.of(new Span(0, 4))));
        return Stream.of(
                argumentSet("nothing else", null, List.of()),
                argumentSet("a score", 1.5f, List.of()),
                argumentSet("highlights", null, marked),
                argumentSet("both", 0.25f, marked));
    }

    @ParameterizedTest
    @MethodSource("hits")
    void isWrittenAsAFoundPaperIs(@Nullable Float score, List<Highlight> highlights) throws JsonProcessingException {
        var paper = new Paper(
                "0123456789abcdef0123456789abcdef",
                "Snow",
                "Sheep \"graze\".",
                List.of(new Paper.Author("Ann Æ")),
                Map.of(),
                LocalDate.of(2026, 7, 29),
                null,
                null,
                null,
                "en",
                List.of("arxiv"),
                List.of(),
                List.of(),
                1);
        var hit = new Hit(
                new StoredPaper(json.writeValueAsString(paper), json.readerFor(Paper.class)), score, highlights);

        assertThat(json.writeValueAsString(RepeatedPaper.of(hit)))
                .isEqualTo(json.writeValueAsString(FoundPaper.of(hit)));
    }
}
