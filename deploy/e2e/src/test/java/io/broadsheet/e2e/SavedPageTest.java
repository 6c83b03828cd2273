package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedPageTest {

    @Test
    void countsTheSamplesAsTheirReadmeDoes() throws IOException {
        assertThat(Samples.pages())
                .extracting(page -> page.titles().size())
                .containsExactly(17, 16, 16, 10)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(count -> count).sum())
                        .isEqualTo(Samples.RECORDS));
    }

    @Test
    void readsTheTitlesOfBothLayouts() throws IOException {
        List<SavedPage> pages = Samples.pages();

        assertThat(pages.get(1).titles())
                .contains("LoRA in the Wild: What 9,000 Public Adapters Learned")
                .first()
                .asString()
                .doesNotContain("Subscribe");
        assertThat(pages.get(2).titles())
                .first()
                .isEqualTo("Who Cites the Negative? A Bibliometric Study of Failed Replications");
        assertThat(pages).allSatisfy(page -> assertThat(page.titles()).noneMatch(title -> title.endsWith(".")));
    }
}
