package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProseTest {
    private static final String LONG =
            "A line of prose that nobody wrapped. ".repeat(6).strip();

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("one line", "  A\t line. ", "A line."),
                argumentSet("wrapped lines", "We keep\na ledger\r\nof debris.\n", "We keep a ledger of debris."),
                argumentSet("an empty line", "One\nparagraph.\n \nAnother.", "One paragraph.\n\nAnother."),
                argumentSet(
                        "an indented line among others",
                        "  One\nlong\nline.\n  Two\nlines.",
                        "One long line.\n\nTwo lines."),
                argumentSet("all lines indented", "   One\n   paragraph\n   only.", "One paragraph only."),
                argumentSet(
                        "a hyphen at the end",
                        "state-of-the-\nart, +/-\n3 and a -\nb",
                        "state-of-the-art, +/- 3 and a - b"),
                argumentSet("long lines", LONG + "\n" + LONG + "\nEnd.", LONG + "\n\n" + LONG + "\n\nEnd."),
                argumentSet("old line ends", "One\rline.", "One line."),
                argumentSet("nothing", " \n\n ", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void unwrapsParagraphs(String text, String paragraphs) {
        assertThat(Prose.paragraphs(text)).isEqualTo(paragraphs);
    }

    @Test
    void putsTitlesOnOneLine() {
        assertThat(Prose.oneLine(" A\u00A0title\n  over\t\u200Btwo lines ")).isEqualTo("A title over two lines");
    }
}
