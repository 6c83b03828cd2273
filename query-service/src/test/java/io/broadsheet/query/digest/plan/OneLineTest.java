package io.broadsheet.query.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    @ParameterizedTest
    @CsvSource({
        "Plain text, Plain text",
        "'two\r\nlines', two lines",
        "'a\u2028b\tc', a b c",
        "'next\u0085line', nextline",
        "'bell\u0007 and \u001b[31mred', bell and [31mred",
        "'turned \u202Eround\u202C and \u2066back\u2069', turned round and back",
        "Größe 数据 𝕏, Größe 数据 𝕏"
    })
    void holdsNothingThatEndsALineOrTurnsIt(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }

    @Test
    void isCutBetweenWords() {
        assertThat(OneLine.of("one two three", 10)).isEqualTo("one two…");
        assertThat(OneLine.of("a incomprehensibilities", 10)).isEqualTo("a incompr…");
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(OneLine.of("𝕏𝕏𝕏𝕏", 3)).isEqualTo("𝕏𝕏…");
        assertThat(OneLine.of("𝕏𝕏𝕏", 3)).isEqualTo("𝕏𝕏𝕏");
    }
}
