package io.broadsheet.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharactersTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("plain text", "a\tb\nc", "a\tb\nc"),
                argumentSet("U+0000 and other controls", "a\u0000\u0007\u001B\u007F\u009Fb", "ab"),
                argumentSet("breaks that are controls", "a\u000Bb\fc\u0085d", "a b c d"),
                argumentSet("a lone surrogate", "a\uD83Db\uDCF0c", "abc"),
                argumentSet("a pair of surrogates", "a\uD83D\uDCF0", "a\uD83D\uDCF0"),
                argumentSet("noncharacters and marks", "a\uFFFE\uFFFF\uFDD0\uFEFFb", "ab"),
                argumentSet("letters of all scripts", "\u00E9\u8BBA\u0431", "\u00E9\u8BBA\u0431"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsWhatCanBePrinted(String text, String printable) {
        assertThat(Characters.printable(text)).isEqualTo(printable);
    }
}
