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
        assertThat(WholeTitle.line(typed)).isEqualTo(WholeTitle.line(title));
    }

    @ParameterizedTest
    @CsvSource({"'Ab: c-d?', ab c d", "'«Ab»', AB"})
    void aKeyIsEqualWhateverPunctuation(String title, String typed) {
        assertThat(WholeTitle.key(typed)).isEqualTo(WholeTitle.key(title)).isPresent();
    }

    @Test
    void differsBetweenTitlesThatAreDifferent() {
        assertThat(WholeTitle.line("C++ 1")).isNotEqualTo(WholeTitle.line("C++ 2"));
        assertThat(WholeTitle.key("C++")).isNotEqualTo(WholeTitle.key("C"));
    }

    @Test
    void hasNoKeyWithoutLettersAndDigits() {
        assertThat(WholeTitle.key("?! :-)")).isEmpty();
    }
}
