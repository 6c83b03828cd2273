package io.broadsheet.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTitleTest {

    @ParameterizedTest
    @CsvSource({
        "a  B\u00a0c, A b C",
        "\ufb01ne, fine",
        "a\u200bb, ab",
        "?!, ?!",
    })
    void aLineIsEqualWhateverCaseAndSpaces(String title, String typed) {
        assertThat(WholeTitle.of(typed).line()).isEqualTo(WholeTitle.of(title).line());
    }

    @ParameterizedTest
    @CsvSource({"'Ab: c-d?', ab c d", "'«Ab»', AB"})
    void aKeyIsEqualWhateverPunctuation(String title, String typed) {
        assertThat(WholeTitle.of(typed).key())
                .isEqualTo(WholeTitle.of(title).key())
                .isPresent();
    }

    @Test
    void differsBetweenTitlesThatAreDifferent() {
        assertThat(WholeTitle.of("C++ 1").line())
                .isNotEqualTo(WholeTitle.of("C++ 2").line());
        assertThat(WholeTitle.of("C++").key()).isNotEqualTo(WholeTitle.of("C").key());
    }

    @Test
    void hasNoKeyWithoutLettersAndDigits() {
        assertThat(WholeTitle.of("?! :-)").key()).isEmpty();
    }
}
