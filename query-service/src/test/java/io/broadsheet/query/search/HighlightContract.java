package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a hit matches. Expected texts have their spans in brackets. */
abstract class HighlightContract extends SearchEngineContract {

    private static final String ABSTRACT =
            "We count sheep on aerial photographs. They cluster along walls and streams, "
                    + "which no detector that was trained on urban crowds expects, and every one of our baselines fails there. "
                    + "Errors concentrate on snow. Twelve images from a new region suffice to adapt the network to it, "
                    + "as we show for three regions in two countries with and without snow on the ground. Sheep sleep.";

    static Stream<Arguments> queries() {
        return Stream.of(
                argumentSet("a title", "counting", List.of("title: [Counting] <Sheep>", "abstract: We [count] sheep")),
                argumentSet("another form", "photograph", List.of("abstract: We count sheep on aerial [photographs].")),
                argumentSet(
                        "a phrase as a whole",
                        "\"counting <sheep\"",
                        List.of("title: [Counting <Sheep]>", "abstract: We [count sheep] on")),
                argumentSet("only in titles", "title:sheep", List.of("title: Counting <[Sheep]>")),
                argumentSet("no excluded word", "walls -dogs", List.of("cluster along [walls] and")),
                argumentSet("no tag", "tag:x -dogs", List.of()),
                argumentSet("nothing to look for", "", List.of()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void showsWhereAHitMatches(String text, List<String> expected) {
        // Given
        show(titled(1, "Counting <Sheep>").saying(ABSTRACT).tagged("x"));

        // When
        var hit = engine.search(SearchQuery.of(text, 1).withHighlights()).hits().getFirst();

        // Then
        var shown = hit.highlights().stream().map(HighlightContract::bracketed).toList();
        assertThat(shown).hasSameSizeAs(expected);
        for (var i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i)).contains(expected.get(i));
        }
    }

    @Test
    void showsTheBestSentencesOfALongAbstract() {
        show(titled(1, "Counting").saying(ABSTRACT));

        var highlights = engine.search(SearchQuery.of("snow sheep", 1).withHighlights())
                .hits()
                .getFirst()
                .highlights();

        assertThat(highlights).hasSize(2).allSatisfy(highlight -> {
            assertThat(highlight.field()).isEqualTo("abstract");
            assertThat(ABSTRACT).contains(highlight.text());
            assertThat(highlight.text()).hasSizeLessThan(300);
        });
    }

    private static String bracketed(Highlight highlight) {
        var text = new StringBuilder(highlight.text());
        for (var span : highlight.spans().reversed()) {
            text.insert(span.end(), ']').insert(span.start(), '[');
        }
        return highlight.field() + ": " + text;
    }
}
