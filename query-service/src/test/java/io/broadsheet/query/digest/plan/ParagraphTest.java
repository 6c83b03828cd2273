package io.broadsheet.query.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void hasLinesOfUpTo72CharactersAndLosesNoWord() {
        var text = "word ".repeat(200).strip();

        var lines = Paragraph.of(text, "   ");

        assertThat(lines.lines()).allMatch(line -> line.length() <= 72 && line.startsWith("   word"));
        assertThat(lines.replaceAll("\\s+", " ").strip()).isEqualTo(text);
    }

    @Test
    void leavesAWordThatIsTooLongInOnePiece() {
        assertThat(Paragraph.of("see " + "x".repeat(80) + " there", ""))
                .isEqualTo("see\n" + "x".repeat(80) + "\nthere");
    }
}
