package io.broadsheet.query.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.search.SomePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTextTest {

    @Test
    void saysAllThatIsKnown() {
        var paper = SomePaper.titled(7, "A Title")
                .saying("What it says.")
                .by("Ada Example", "Ben Example")
                .tagged("Image captioning")
                .linkedTo("code")
                .paper();

        assertThat(PaperText.of(paper)).isEqualTo("""
                # A Title

                **Authors:** Ada Example, Ben Example

                - Listed under: 2026-07-29
                - arxiv: 2607.00007
                - Keywords: Image captioning

                ## Abstract

                What it says.

                ## Links

                - code: <https://example.org/code>
                """);
    }

    @Test
    void doesWithoutAbstractAuthorsAndLinks() {
        assertThat(PaperText.of(SomePaper.number(8).saying(null).paper()))
                .contains("The dumps have none.")
                .doesNotContain("Authors", "Links");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>,\\<script>alert(1)\\</script>",
        "[click](javascript:x),\\[click](javascript:x)",
        "\\<b>,\\\\\\<b>",
        "# no heading,\\# no heading",
        "- no list,\\- no list",
        "1. no list,1\\. no list",
        "`rm`,\\`rm\\`",
        "$\\alpha$ and 3.5,$\\alpha$ and 3.5"
    })
    void leavesHostileTextText(String text, String written) {
        assertThat(PaperText.of(SomePaper.number(9).saying(text).paper())).contains("\n" + written + "\n");
    }

    @Test
    void keepsLinesTogether() {
        assertThat(PaperText.of(SomePaper.titled(9, "One\n\n# Two").paper())).startsWith("# One # Two\n");
    }
}
