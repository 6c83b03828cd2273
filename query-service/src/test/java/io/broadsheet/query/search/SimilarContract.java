package io.broadsheet.query.search;

import static io.broadsheet.query.search.SomePaper.id;
import static io.broadsheet.query.search.SomePaper.number;
import static io.broadsheet.query.search.SomePaper.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperCataloged;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which papers are like another. */
abstract class SimilarContract extends SearchEngineContract {

    private static final SomePaper SHEEP = titled(1, "Counting Sheep from Aerial Photographs")
            .saying("Flocks of sheep on pastures are counted in aerial photographs by a detector of small objects.");

    @Test
    void findsPapersOfTheSameWordsAndNotThePaperItself() {
        show(
                SHEEP,
                titled(2, "Aerial Photographs of Flocks").saying("A detector counts sheep and goats on pastures."),
                titled(3, "Ledgers in Double Entry").saying("Accounting before the printing press."));

        assertThat(similar(SHEEP)).containsExactly(id(2));
    }

    @Test
    void findsPapersOfTheSameTagsWhateverTheirLanguage() {
        // Given
        var tagged = titled(4, "Satellites").saying("Pastures, from orbit.").tagged("Livestock monitoring");
        show(
                titled(5, "Schafe zählen").saying("Herden auf Weiden.").tagged("Livestock monitoring"),
                titled(6, "Ledgers").saying("Accounting.").tagged("Finance"));

        // Then
        assertThat(similar(tagged)).containsExactly(id(5));
    }

    @Test
    void ranksWordsAndTagsTogetherAboveEither() {
        show(
                titled(2, "Aerial Photographs of Flocks").saying("A detector counts sheep on pastures."),
                titled(3, "Aerial Photographs of Flocks")
                        .saying("A detector counts sheep on pastures.")
                        .tagged("Object detection"),
                titled(4, "Ledgers").tagged("Object detection"));

        var found = engine.similar(
                titled(1, "Counting Sheep from Aerial Photographs")
                        .saying("Flocks of sheep on pastures are counted by a detector.")
                        .tagged("Object detection")
                        .paper(),
                10);

        assertThat(found.stream().map(Hit::paper).map(Paper::id)).containsExactly(id(3), id(2), id(4));
        assertThat(found).allSatisfy(hit -> assertThat(hit.score()).isPositive());
    }

    @Test
    void forgetsPapersThatWereMergedAway() {
        show(SHEEP, titled(2, "Counting Sheep from Aerial Photographs").saying("Flocks of sheep on pastures."));

        engine.apply(List.of(PaperCataloged.merged(id(2), 2, id(1))), Map.of());
        engine.refresh();

        assertThat(similar(SHEEP)).isEmpty();
    }

    @Test
    void givesAtMostWhatIsAskedForAndTheSameEveryTime() {
        show(IntStream.range(10, 60)
                .mapToObj(number -> titled(number, "Counting Sheep from Aerial Photographs"))
                .toArray(SomePaper[]::new));

        var found = similar(SHEEP);

        assertThat(found).hasSize(7).isSorted().isEqualTo(similar(SHEEP));
    }

    @Test
    void findsNothingLikeAPaperWithoutWords() {
        show(number(2), number(3));

        assertThat(similar(titled(1, "?!").saying(null))).isEmpty();
        assertThat(similar(titled(1, "").saying(""))).isEmpty();
    }

    private List<String> similar(SomePaper paper) {
        return engine.similar(paper.paper(), 7).stream()
                .map(Hit::paper)
                .map(Paper::id)
                .toList();
    }
}
