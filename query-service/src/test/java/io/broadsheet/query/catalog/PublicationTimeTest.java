package io.broadsheet.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T07:08:09Z,2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09+02:00,2024-05-06T05:08:09Z",
        "2024-05-06,2024-05-06T00:00:00Z",
        "2024-05,2024-05-01T00:00:00Z",
        "1899,1899-01-01T00:00:00Z",
        ",2026-07-29T00:00:00Z",
        "some day,2026-07-29T00:00:00Z",
        "2024-13-40,2026-07-29T00:00:00Z",
        "+12024-01-01,2026-07-29T00:00:00Z",
        "-0044-03-15,2026-07-29T00:00:00Z"
    })
    void isAnInstantHoweverPreciseTheDumpIs(@Nullable String publishedAt, Instant instant) {
        var paper = new Paper(
                "0".repeat(32),
                "A Title",
                null,
                List.of(),
                Map.of(),
                LocalDate.of(2026, 7, 29),
                null,
                publishedAt,
                null,
                "en",
                List.of(),
                List.of(),
                List.of(),
                1);

        assertThat(PublicationTime.of(paper)).isEqualTo(instant);
    }
}
