package io.broadsheet.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({"1,1", "200,200", "20,20"})
    void takesWhatIsWithinBounds(String text, int limit) {
        assertThat(Limit.parse(text)).isEqualTo(limit);
    }

    @Test
    void isTwentyWhereNothingIsSaid() {
        assertThat(Limit.parse(null)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1.5", "99999999999"})
    void refusesTheRestAndSaysWhatIsAllowed(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Limit.parse(text))
                .withMessageContaining("from 1 to 200");
    }
}
