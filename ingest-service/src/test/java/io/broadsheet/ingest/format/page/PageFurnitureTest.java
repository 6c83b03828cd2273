package io.broadsheet.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show around papers and between a title and its abstract, and what only looks like it. */
class PageFurnitureTest {
    private static final List<String> TITLES = Paper.titles();
    private static final List<Arguments> LAYOUTS = List.of(
            argumentSet("blocks", "Daily Papers\n\nJul 29\n\n", "\n\n"),
            argumentSet("lines", "Get trending papers in your email inbox!\nSubscribe\n", "\n"));

    static Stream<Arguments> labels() {
        return Stream.of(
                argumentSet("a heading", "Abstract", Map.of(), List.of()),
                argumentSet("a heading with a colon", "Abstract:", Map.of(), List.of()),
                argumentSet("another heading", "Summary", Map.of(), List.of()),
                argumentSet("an identifier", "arXiv:2106.00001", Map.of("arxiv", "2106.00001"), List.of()),
                argumentSet("a bare identifier", "2106.00001v2", Map.of("arxiv", "2106.00001v2"), List.of()),
                argumentSet(
                        "the paper's address",
                        "https://huggingface.co/papers/2106.00001",
                        Map.of("arxiv", "2106.00001"),
                        List.of("https://huggingface.co/papers/2106.00001")),
                argumentSet(
                        "another address",
                        "https://example.org/lantern",
                        Map.of(),
                        List.of("https://example.org/lantern")),
                argumentSet("authors", "Jane Roe, John Q. Public, Wei Li", Map.of(), List.of()),
                argumentSet("authors with an and", "Jane Roe, Wei Li and João van der Berg", Map.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void dropsWhatStandsBetweenTitleAndAbstract(String label, Map<String, String> identifiers, List<String> links) {
        for (Arguments layout : LAYOUTS) {
            for (List<Integer> labelled : List.of(List.of(2), List.of(0, 1, 2, 3, 4))) {
                // When
                Parsed parsed = page(layout, labelled, label);

                // Then
                assertThat(parsed.outline()).isEqualTo(TITLES);
                assertThat(parsed.records)
                        .extracting(read -> read.abstractText())
                        .isEqualTo(Paper.FIVE.stream().map(Paper::text).toList());
                assertThat(parsed.records.get(2).identifiers()).isEqualTo(identifiers);
                assertThat(parsed.records.get(2).links()).isEqualTo(links);
            }
        }
    }

    @Test
    void dropsAHeadingBelowAuthors() {
        for (Arguments layout : LAYOUTS) {
            assertThat(page(layout, List.of(0, 1, 2, 3, 4), "Jane Roe, Wei Li", "Abstract")
                            .outline())
                    .isEqualTo(TITLES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Graph Networks, Deep Learning and Attention Sinks",
                "Attention, Please!",
                "Vision, Language, Action",
                "Jane Roe, Wei Li"
            })
    void dropsNoTitleThatIsAListWhereNoTitleStandsAbove(String title) {
        for (Arguments layout : LAYOUTS) {
            // Given
            List<String> parts = new ArrayList<>();
            Paper.FIVE.forEach(paper -> parts.addAll(List.of(paper.title(), paper.text())));
            parts.set(4, title);

            // When / Then
            assertThat(page(layout, parts).titles())
                    .containsExactly(TITLES.get(0), TITLES.get(1), title, TITLES.get(3), TITLES.get(4));
        }
    }

    @Test
    void namesBelowATitleWithoutAbstractAreNotDropped() {
        assertThat(Parsed.of("Daily Papers\n\nJul 29\n\n" + TITLES.get(0) + "\n\nJane Roe, Wei Li\n\n" + TITLES.get(2))
                        .rejections)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Next →",
                "← Previous",
                "Prev",
                "AK and the research community",
                "Skip to main content",
                "Search papers",
                "View PDF",
                "#1 Paper of the day",
                "Week 31, 2025",
                "Jul 28 - Aug 3",
                "29. Juli",
                "new  Get trending papers in your email inbox once a day!",
                "Submitted by\ntaesiri"
            })
    void dropsFurnitureAnywhereBetweenPapers(String furniture) {
        for (Arguments layout : LAYOUTS) {
            // Given
            String separator = (String) layout.get()[1];
            List<String> parts = new ArrayList<>();
            for (Paper paper : Paper.FIVE) {
                parts.addAll(List.of(furniture.replace("\n", separator), paper.title(), paper.text()));
            }
            parts.add(furniture.replace("\n", separator));

            // When / Then
            assertThat(page(layout, parts).outline()).isEqualTo(TITLES);
            assertThat(Parsed.of(furniture.replace("\n", separator)
                                    + separator
                                    + layout.get()[0]
                                    + String.join(separator, parts))
                            .outline())
                    .isEqualTo(TITLES);
        }
    }

    private static Parsed page(Arguments layout, List<Integer> labelled, String... labels) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Paper.FIVE.size(); i++) {
            parts.add(Paper.FIVE.get(i).title());
            parts.addAll(labelled.contains(i) ? List.of(labels) : List.of());
            parts.add(Paper.FIVE.get(i).text());
        }
        return page(layout, parts);
    }

    private static Parsed page(Arguments layout, List<String> parts) {
        return Parsed.of(layout.get()[0] + String.join((String) layout.get()[1], parts) + "\n");
    }
}
