package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.PaperCataloged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an index follows the catalogue. */
abstract class UpdatingContract extends SearchEngineContract {

    @Test
    void isEmptyAtFirst() {
        assertThat(found("")).isEmpty();
        assertThat(engine.search(SearchQuery.of("", 10).counting(CountedField.FACETS))
                        .facets())
                .hasSize(CountedField.FACETS.size())
                .allSatisfy((field, counts) -> assertThat(counts).isEmpty());
        assertThat(engine.counts(CountedField.DAY)).isEmpty();
        assertThat(engine.applied()).isEmpty();
        assertThat(engine.source()).isEmpty();
    }

    @Test
    void givesPapersBackAsTheyCame() {
        // Given
        var paper = titled(1, "A <b>title</b>")
                .saying("Text")
                .by("Ada Lovelace")
                .tagged("Image captioning")
                .linkedTo("code");

        // When
        show(paper);

        // Then
        var hit = engine.search(SearchQuery.of("", 10)).hits().getFirst();
        assertThat(hit.paper()).isEqualTo(paper.paper());
    }

    @Test
    void showsWhatWasAppliedAfterARefresh() {
        // When
        engine.apply(List.of(number(1).version(1)), Map.of(0, 5L));

        // Then
        assertThat(found("")).isEmpty();
        assertThat(engine.visible()).isEmpty();
        assertThat(engine.applied()).isEqualTo(Map.of(0, 5L));

        // When
        engine.refresh();

        // Then
        assertThat(found("")).containsExactly(id(1));
        assertThat(engine.visible()).isEqualTo(Map.of(0, 5L));
    }

    @Test
    void replacesAPaperByAHigherVersionOnly() {
        engine.apply(List.of(titled(1, "Second").version(2)), Map.of());
        engine.apply(List.of(titled(1, "First").version(1), titled(1, "Again").version(2)), Map.of());
        engine.refresh();
        assertThat(found("second")).containsExactly(id(1));

        engine.apply(List.of(titled(1, "First").version(1), titled(1, "Third").version(3)), Map.of());
        engine.refresh();
        assertThat(found("first second third")).isEmpty();
        assertThat(found("third")).containsExactly(id(1));
        assertThat(found("")).containsExactly(id(1));
    }

    @Test
    void takesTheHighestVersionOfABatchInWhateverOrder() {
        engine.apply(List.of(titled(1, "Third").version(3), titled(1, "Second").version(2)), Map.of());
        engine.refresh();

        assertThat(found("third")).containsExactly(id(1));
        assertThat(found("")).hasSize(1);
    }

    @Test
    void neverShowsAMergedPaperAgain() {
        // Given
        show(number(1).tagged("A tag"), number(2));

        // When
        engine.apply(List.of(PaperCataloged.merged(id(1), 5, id(2))), Map.of());
        engine.refresh();
        engine.apply(List.of(number(1).version(4)), Map.of());
        engine.refresh();

        // Then
        assertThat(found("")).containsExactly(id(2));
        assertThat(found("-nothing")).containsExactly(id(2));
        assertThat(found("number")).containsExactly(id(2));
        assertThat(engine.search(SearchQuery.of("", 10)).total()).isEqualTo(1);
        assertThat(engine.counts(CountedField.TAG)).isEmpty();
        assertThat(engine.counts(CountedField.DAY)).containsExactly(new Count("2026-07-29", 1));
    }

    @Test
    void remembersAMergeOfAPaperItNeverSaw() {
        engine.apply(List.of(PaperCataloged.merged(id(1), 5, id(2))), Map.of());
        engine.commit();
        restart();
        engine.apply(List.of(number(1).version(4)), Map.of());
        engine.refresh();

        assertThat(found("")).isEmpty();
        assertThat(engine.search(SearchQuery.of("", 10)).total()).isZero();
    }

    @Test
    void showsAPaperThatWasSplitOffAgain() {
        engine.apply(List.of(PaperCataloged.merged(id(1), 5, id(2))), Map.of());
        engine.apply(List.of(number(1).version(6)), Map.of());
        engine.refresh();

        assertThat(found("")).containsExactly(id(1));
    }

    @Test
    void keepsPapersVersionsAndOffsetsOverARestart() {
        // Given
        engine.startOver("a topic");
        engine.apply(List.of(titled(1, "Second").version(2)), Map.of(0, 5L, 3, 7L));
        engine.commit();

        // When
        restart();

        // Then
        assertThat(engine.source()).isEqualTo("a topic");
        assertThat(engine.applied()).isEqualTo(Map.of(0, 5L, 3, 7L));
        assertThat(engine.visible()).isEqualTo(Map.of(0, 5L, 3, 7L));
        assertThat(found("second")).containsExactly(id(1));

        // When
        engine.apply(List.of(titled(1, "First").version(1)), Map.of(0, 6L));
        engine.refresh();

        // Then
        assertThat(found("second")).containsExactly(id(1));
        assertThat(engine.applied()).isEqualTo(Map.of(0, 6L, 3, 7L));
    }

    @Test
    void losesOffsetsTogetherWithThePapersThatWereNotCommitted() {
        // Given
        engine.apply(List.of(number(1).version(1)), Map.of(0, 1L));
        engine.commit();
        engine.apply(List.of(number(2).version(1)), Map.of(0, 2L));
        engine.refresh();

        // When
        restart();

        // Then
        assertThat(found("")).containsExactly(id(1));
        assertThat(engine.applied()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void reopensAtWhatWasCommitted() {
        engine.apply(List.of(number(1).version(1)), Map.of(0, 1L));
        engine.commit();
        engine.apply(List.of(number(2).version(1)), Map.of(0, 2L));

        engine.reopen();

        assertThat(found("")).containsExactly(id(1));
        assertThat(engine.applied()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void forgetsEverythingWhenItStartsOver() {
        // Given
        engine.apply(List.of(number(1).version(9)), Map.of(0, 5L));
        engine.refresh();
        engine.commit();

        // When
        engine.startOver("another topic");

        // Then
        assertThat(found("")).isEmpty();
        assertThat(engine.applied()).isEmpty();
        assertThat(engine.visible()).isEmpty();
        restart();
        assertThat(engine.source()).isEqualTo("another topic");
        show(number(1));
        assertThat(found("")).containsExactly(id(1));
    }

    @Test
    void findsASoundIndexSound() {
        show(number(1));
        engine.commit();

        engine.verify();

        assertThat(found("")).hasSize(1);
    }
}
