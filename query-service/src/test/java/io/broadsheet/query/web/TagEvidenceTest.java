package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Evidence;
import io.broadsheet.query.catalog.Paper.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagEvidenceTest {

    private static final String TITLE = "Graph neural networks for owls";

    static Stream<Arguments> markings() {
        return Stream.of(
                argumentSet("nothing", List.of(), "Graph neural networks for owls"),
                argumentSet(
                        "words of two tags",
                        List.of(tag("gnn", inTitle(0, 21)), tag("owl", inTitle(26, 30))),
                        "[Graph neural networks|gnn] for [owls|owl]"),
                argumentSet(
                        "the longer of two that begin alike",
                        List.of(tag("graph", inTitle(0, 5)), tag("gnn", inTitle(0, 21))),
                        "[Graph neural networks|gnn] for owls"),
                argumentSet(
                        "not what begins within another",
                        List.of(tag("gnn", inTitle(0, 21)), tag("network", inTitle(13, 21))),
                        "[Graph neural networks|gnn] for owls"),
                argumentSet(
                        "the same words of two tags once",
                        List.of(tag("owl", inTitle(26, 30)), tag("bird", inTitle(26, 30))),
                        "Graph neural networks for [owls|owl, bird]"),
                argumentSet(
                        "not what is outside of the text",
                        List.of(tag("odd", inTitle(26, 31), inTitle(-1, 3), inTitle(5, 5))),
                        "Graph neural networks for owls"),
                argumentSet(
                        "not keywords",
                        List.of(tag("word", new Evidence("keywords", 0, 5, "Graph", null))),
                        "Graph neural networks for owls"));
    }

    @ParameterizedTest
    @MethodSource("markings")
    void marksTheWordsThatCausedTags(List<Tag> tags, String marked) {
        var pieces = TagEvidence.of(paper(tags)).title();

        assertThat(String.join("", pieces.stream().map(TagEvidenceTest::shown).toList()))
                .isEqualTo(marked);
    }

    @Test
    void saysWhereTheWordsStand() {
        var groups = TagEvidence.of(paper(
                        List.of(tag("owl", inTitle(26, 30), new Evidence("keywords", 0, 4, "Owls at night", null)))))
                .groups();

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo("task");
            assertThat(group.tags())
                    .extracting(TagEvidence.Shown::why)
                    .containsExactly("“owls” in the title, “owls” in the keywords");
        });
    }

    private static String shown(Piece piece) {
        return piece.marked() ? "[" + piece.text() + "|" + piece.why() + "]" : piece.text();
    }

    private static Evidence inTitle(int start, int end) {
        return Evidence.inText("title", start, end);
    }

    private static Tag tag(String id, Evidence... evidence) {
        return new Tag(id, id, "task", "vocabulary", 1, List.of(evidence), "1");
    }

    private static Paper paper(List<Tag> tags) {
        return new Paper(
                "0".repeat(32),
                TITLE,
                null,
                List.of(),
                Map.of(),
                LocalDate.parse("2026-07-29"),
                null,
                null,
                null,
                "en",
                List.of(),
                List.of(),
                tags,
                1);
    }
}
