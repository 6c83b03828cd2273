package io.broadsheet.query.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.SomePaper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void beginsWithTheBest() {
        var papers = List.of(titled(1, "Counting Sheep"), titled(2, "Ledgers"), titled(3, "Satellites"));

        assertThat(Selection.of(papers, 3).getFirst().id()).isEqualTo(SomePaper.id(1));
    }

    @Test
    void keepsTheOrderOfPapersThatHaveNothingInCommon() {
        var papers = List.of(titled(1, "Counting Sheep"), titled(2, "Ledgers"), titled(3, "Satellites"));

        assertThat(Selection.of(papers, 3)).isEqualTo(papers);
    }

    @Test
    void doesNotChooseTenNearlyIdenticalPapers() {
        var papers = new ArrayList<Paper>();
        for (var i = 0; i < 20; i++) {
            papers.add(titled(i, "Counting Sheep from Aerial Photographs, Part " + i));
        }
        papers.add(titled(20, "Ledgers in Double Entry"));
        papers.add(titled(21, "Satellites over Pastures"));

        assertThat(Selection.of(papers, 5))
                .extracting(Paper::id)
                .startsWith(SomePaper.id(0))
                .contains(SomePaper.id(20), SomePaper.id(21));
    }

    @Test
    void takesPapersOfTheSameTagsForAlikeWhateverTheirTitles() {
        var papers = List.of(
                SomePaper.titled(1, "Schafe")
                        .tagged("Livestock monitoring", "Counting")
                        .paper(),
                SomePaper.titled(2, "Moutons")
                        .tagged("Livestock monitoring", "Counting")
                        .paper(),
                SomePaper.titled(3, "Ledgers").tagged("Finance").paper());

        assertThat(Selection.of(papers, 2)).extracting(Paper::id).containsExactly(SomePaper.id(1), SomePaper.id(3));
    }

    @Test
    void choosesNoMoreThanThereAre() {
        assertThat(Selection.of(List.of(), 10)).isEmpty();
        assertThat(Selection.of(List.of(titled(1, "Ledgers")), 10)).hasSize(1);
    }

    private static Paper titled(int number, String title) {
        return SomePaper.titled(number, title).paper();
    }
}
