package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {

    static Stream<Arguments> fragments() {
        return Stream.of(
                argumentSet("a paragraph", "<jats:p>We count.</jats:p>", "We count."),
                argumentSet(
                        "a title that says nothing", "<jats:title>Abstract</jats:title><jats:p>We.</jats:p>", "We."),
                argumentSet("a bold one", "<title><b>ABSTRACT</b></title>\n <p>We.</p>", "We."),
                argumentSet(
                        "labelled sections",
                        "<jats:sec><jats:title>Aim</jats:title>\n<jats:p>A.</jats:p><jats:p>B.</jats:p></jats:sec>"
                                + "<jats:sec><jats:title>Methods:</jats:title><jats:p>C.</jats:p></jats:sec>",
                        "Aim: A.\n\nB.\n\nMethods: C."),
                argumentSet(
                        "a list",
                        "<jats:p>\n<jats:list>\n<jats:list-item>\n<jats:p>One.</jats:p></jats:list-item>\n"
                                + "<jats:list-item><jats:p>Two.</jats:p></jats:list-item></jats:list></jats:p>",
                        "One.\n\nTwo."),
                argumentSet(
                        "inline elements",
                        "CO<jats:sub>2</jats:sub> in <jats:italic>E. coli</jats:italic>",
                        "CO2 in E. coli"),
                argumentSet(
                        "an element with attributes",
                        "see <jats:xref ref-type=\"b\" rid=\"b1\">1</jats:xref>.",
                        "see 1."),
                argumentSet("an empty element", "a<jats:ext-link xlink:href=\"#b\"/>b<br/>c", "ab\n\nc"),
                argumentSet(
                        "entities", "&lt;p&gt; &amp;amp; &#233;&#xe9; &nbsp;&unknown; &#0;", "<p> &amp; éé &unknown;"),
                argumentSet(
                        "less-than signs",
                        "p < 0.05, a<b and x<unknown>y</unknown>",
                        "p < 0.05, a<b and x<unknown>y</unknown>"),
                argumentSet("a comment", "a<!-- no -->b", "ab"),
                argumentSet(
                        "MathML", "<mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>1</mml:mn></mml:math>", "x=1"),
                argumentSet(
                        "TeX beside MathML",
                        "rate <jats:alternatives><jats:tex-math>\\documentclass[12pt]{minimal}\n\\usepackage{amsmath}\n"
                                + "\\begin{document}$$x^2$$\\end{document}</jats:tex-math>"
                                + "<mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives>.",
                        "rate $$x^2$$."),
                argumentSet("unclosed elements", "<jats:sec><jats:title>Aim<jats:p>A.", "AimA."),
                argumentSet("a cut tag", "We count <jats:ital", "We count <jats:ital"),
                argumentSet("nothing", "<jats:p> </jats:p>", null));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void keepsTheTextAndItsParts(String fragment, String text) {
        assertThat(Markup.paragraphs(fragment)).isEqualTo(text);
    }

    @Test
    void takesNoLongerForHostileMarkup() {
        String hostile = "<p ".repeat(300_000)
                + "\\documentclass".repeat(100_000)
                + "&#".repeat(100_000)
                + "<!--".repeat(100_000);

        assertTimeout(Duration.ofMinutes(1), () -> {
            Markup.paragraphs(hostile);
        });
    }
}
