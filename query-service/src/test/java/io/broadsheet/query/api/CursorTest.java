package io.broadsheet.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        var at = Instant.parse("2026-07-29T06:30:00.123456Z");

        var cursor = Cursor.parse(Cursor.of(at, 17, "a b/ü").text(), 3);

        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.number(1)).isEqualTo(17);
        assertThat(cursor.part(2)).isEqualTo("a b/ü");
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(Cursor.of("??>>~~", "ÿÿÿ").text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IG91cnM", "AAAA"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.parse(text, 2).number(1))
                .satisfies(
                        problem -> assertThat(problem.getResponse().getStatus()).isEqualTo(400));
    }
}
