package io.broadsheet.bench.identity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedCorpusTest {

    private static final int SIZE = 3_000;
    private static final List<PaperText> PAPERS = Samples.papers(SIZE);
    private static final List<ListedRecord> CORPUS = GeneratedCorpus.of(PAPERS, SIZE, 1);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(GeneratedCorpus.of(PAPERS, SIZE, 1)).isEqualTo(CORPUS);
        assertThat(GeneratedCorpus.of(PAPERS, SIZE, 2)).isNotEqualTo(CORPUS);
    }

    @Test
    void hasTheSizeAndEveryKindOfChange() {
        Map<String, Long> kinds = CORPUS.stream().collect(groupingBy(ListedRecord::kind, counting()));
        assertThat(CORPUS).hasSize(SIZE);
        assertThat(kinds)
                .containsKeys(Arrays.stream(Change.values()).map(Change::kind).toArray(String[]::new));
        assertThat(kinds.getOrDefault(ListedRecord.FIRST, 0L)).isBetween(SIZE * 7 / 10L, SIZE * 85 / 100L);
    }

    @Test
    void aPapersFirstRecordComesFirstAndAnotherPaperIsAPaperOfItsOwn() {
        Set<Long> seen = new HashSet<>();
        for (ListedRecord listed : CORPUS) {
            boolean ownPaper = listed.kind().equals(ListedRecord.FIRST) || isOfOtherPaper(listed.kind());
            assertThat(seen.add(listed.paper())).as("%s", listed).isEqualTo(ownPaper);
        }
    }

    @Test
    void whatAPageListsHasNothingButTitleAndAbstract() {
        assertThat(CORPUS).anyMatch(listed -> listed.text().authors().isEmpty()).allSatisfy(listed -> {
            if (listed.text().authors().isEmpty()) {
                assertThat(listed.text().identifiers()).isEmpty();
                assertThat(listed.text().year()).isNull();
            } else {
                assertThat(listed.text().identifiers()).containsOnlyKeys("arxiv");
            }
        });
    }

    private static boolean isOfOtherPaper(String kind) {
        return Arrays.stream(Change.values()).anyMatch(change -> change.kind().equals(kind) && !change.isOfSamePaper());
    }

    @Test
    void inventedPapersHaveTitlesOfTheirOwn() {
        InventedPapers invented = new InventedPapers(PAPERS, 1);
        List<String> titles =
                IntStream.range(0, 500).mapToObj(i -> invented.next().title()).toList();
        assertThat(titles).doesNotHaveDuplicates();
    }
}
