package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
                argumentSet(
                        "a hyphen before a word that joins",
                        "pre-\nand post-training, pre- and post-\nTraining",
                        "pre- and post-training, pre- and post-Training"),
                argumentSet("long lines", LONG + "\n" + LONG + "\nEnd.", LONG + "\n\n" + LONG + "\n\nEnd."),
                argumentSet("old line ends", "One\rline.", "One line."),
                argumentSet("nothing", " \n\n ", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void unwrapsParagraphs(String text, String paragraphs) {
        assertThat(Prose.paragraphs(text)).isEqualTo(paragraphs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Self-\\n  Supervised Method for State-of-the-\\n  Art Tides | A Self-Supervised Method for State-of-the-Art Tides
            A self-\\r\\nsupervised method     | A self-supervised method
            Pre- and Post-\\n  Training        | Pre- and Post-Training
            Pre-\\n  and Post-Training         | Pre- and Post-Training
            Pre-  and self- supervised Methods | Pre- and self- supervised Methods
            Ledgers -\\n  A Count              | Ledgers - A Count
            COVID-\\n  19                      | COVID- 19
            """)
    void makesWordsWrappedAtTheirHyphensWhole(String title, String line) {
        assertThat(Prose.oneLine(title.translateEscapes())).isEqualTo(line);
    }

    @Test
    void putsTitlesOnOneLine() {
        assertThat(Prose.oneLine(" A\u00A0title\n  over\t\u200Btwo lines ")).isEqualTo("A title over two lines");
    }
}
