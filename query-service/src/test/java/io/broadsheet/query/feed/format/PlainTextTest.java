package io.broadsheet.query.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("none", null, ""),
                argumentSet("plain", "A title", "A title"),
                argumentSet("white space of all kinds", " a\r\n\tb\u00a0c\u2028d\u0085e\u3000 ", "a b c d e"),
                argumentSet("controls", "a\u0000\u0007\u001b\u007f\u0090b", "ab"),
                argumentSet("lone surrogates", "a\ud800b\udc00c", "abc"),
                argumentSet("an emoji", "a\ud83d\ude00b", "a\ud83d\ude00b"),
                argumentSet("noncharacters", "a\ufffe\uffff\ud83f\udffeb", "ab"),
                argumentSet("the replacement character", "a\ufffdb", "a\ufffdb"),
                argumentSet("right to left", "\u05d0\u05d1 \u0627", "\u05d0\u05d1 \u0627"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bringsAnyTextOnOneLineThatXmlCanHold(@Nullable String text, String line) {
        assertThat(PlainText.line(text)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c&d#e, https://example.org/a?b=c&d#e",
        "HTTP://example.org, HTTP://example.org",
        "https://example.org/ä, https://example.org/%C3%A4"
    })
    void takesAddressesOfTheWeb(String text, String address) {
        assertThat(WebAddress.of(text)).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "https://example.org/a b",
        "https://",
        "//example.org",
        "data:text/html,x",
        "https://a/{b}"
    })
    void takesNoOthers(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Lovelace, Ada, ''",
        "Ludwig van der Rohe, van der Rohe, Ludwig, ''",
        "'Lovelace, Ada', Lovelace, Ada, ''",
        "Martin Luther King Jr., King, Martin Luther, Jr.",
        "'King, Jr., Martin Luther', King, Martin Luther, Jr.",
        "'Martin King, Jr.', King, Martin, Jr.",
        "Plato, Plato, '', ''",
        "the Ledger Team, the Ledger Team, '', ''",
        "de Broglie, de Broglie, '', ''",
        "李 明, 明, 李, ''"
    })
    void dividesNames(String name, String family, String given, String suffix) {
        assertThat(PersonName.of(name)).isEqualTo(new PersonName(family, given, suffix));
    }

    @Test
    void dividesNoNameIntoNothing() {
        assertThat(PersonName.of(",x").family()).isEqualTo("x");
    }
}
