package io.broadsheet.local.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("plain", "daily 2026-07-29.txt", "daily 2026-07-29.txt"),
                argumentSet("any script", "Überblick 論文 🗞.txt", "Überblick 論文 🗞.txt"),
                argumentSet("white space that moves the cursor", "a\nb\rc\td", "a\\nb\\rc\\td"),
                argumentSet("terminal sequence", "\033[2Jx", "\\u{1b}[2Jx"),
                argumentSet("text direction", "a\u202egpj.txt", "a\\u{202e}gpj.txt"),
                argumentSet("line separator", "a\u2028b", "a\\u{2028}b"),
                argumentSet("half a character", "a\ud83db", "a\\u{d83d}b"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fitsOnOneLineOfATerminal(String text, String expected) {
        assertThat(Printable.of(text)).isEqualTo(expected);
    }
}
