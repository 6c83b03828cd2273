package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwappedAbstractsTest {

    private static final PaperText NIGHT = paper("Captions at Night", "We caption images.", "Wei Wang");
    private static final PaperText RIVERS = paper("Sediment in Rivers", "Rivers carry sediment.", "Qing Wang");
    private static final PaperText DAY = paper("Captions by Day", "We caption more images.", "Wei Wang");

    @Test
    void putsAnAbstractUnderAnotherTitle() {
        List<LabelledPair> pairs = new SwappedAbstracts().ofAny(List.of(NIGHT, RIVERS), 3);
        assertThat(pairs).hasSize(6).allSatisfy(pair -> {
            assertThat(pair.same()).isFalse();
            assertThat(pair.one().abstractText()).isEqualTo(pair.other().abstractText());
            assertThat(pair.one().title()).isNotEqualTo(pair.other().title());
            assertThat(pair.one().identifiers()).isEmpty();
        });
    }

    @Test
    void leavesOutPapersOfTheSamePeopleButNotOfNamesakes() {
        List<LabelledPair> pairs = List.of(different(NIGHT, RIVERS), different(NIGHT, DAY));
        assertThat(new SwappedAbstracts().ofSimilar(pairs))
                .extracting(pair -> pair.one().title(), pair -> pair.one().abstractText())
                .containsExactly(
                        tuple(NIGHT.title(), RIVERS.abstractText()), tuple(RIVERS.title(), NIGHT.abstractText()));
    }

    private static LabelledPair different(PaperText one, PaperText other) {
        return new LabelledPair("1", "n_similar_title", false, one, other);
    }

    private static PaperText paper(String title, String text, String author) {
        return new PaperText(title, text, List.of(author), Map.of("doi", "10.5555/1"), 2020);
    }
}
