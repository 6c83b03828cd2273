package io.broadsheet.bench.corpus;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final int RECORDS = 5_000;

    private final Papers papers = new Papers(7);
    private final List<CorpusRecord> records = records(new Corpus(7, RECORDS));

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(records(new Corpus(7, RECORDS))).isEqualTo(records);
        assertThat(records(new Corpus(8, RECORDS))).doesNotContainAnyElementsOf(records);
    }

    @Test
    void beginsLikeAnyLongerCorpusOfTheSeed() {
        assertThat(records(new Corpus(7, 100))).isEqualTo(records.subList(0, 100));
    }

    @Test
    void numbersItsRecordsAndIntroducesItsPapersInOrder() {
        List<CorpusRecord> first = records.stream()
                .filter(line -> line.variation() == Variation.FIRST)
                .toList();

        assertThat(records).extracting(CorpusRecord::ordinal).containsExactlyElementsOf(upTo(RECORDS));
        assertThat(first).extracting(CorpusRecord::paper).containsExactlyElementsOf(upTo(first.size()));
    }

    @Test
    void repeatsEarlierPapersInOneRecordOfTen() {
        long repeated = records.stream()
                .filter(line -> line.variation() != Variation.FIRST)
                .count();

        assertThat((double) repeated / RECORDS).isCloseTo(0.1, within(0.02));
    }

    @Test
    void variesItsRepetitionsInEveryWay() {
        assertThat(records).extracting(CorpusRecord::variation).contains(Variation.values());
        assertThat(records)
                .filteredOn(
                        line -> !EnumSet.of(Variation.FIRST, Variation.EXACT).contains(line.variation()))
                .allSatisfy(line -> assertThat(line.draft()).isNotEqualTo(original(line)));
    }

    @Test
    void keepsLettersAndDigitsInEveryRepetition() {
        assertThat(records)
                .allSatisfy(line -> assertThat(identity(line.draft())).isEqualTo(identity(original(line))));
    }

    @Test
    void givesDifferentPapersDifferentTitles() {
        Map<String, List<CorpusRecord>> byTitle =
                records.stream().collect(groupingBy(line -> letters(line.draft().title())));

        assertThat(byTitle.values())
                .allSatisfy(same -> assertThat(same)
                        .extracting(CorpusRecord::paper)
                        .containsOnly(same.getFirst().paper()));
    }

    @Test
    void isProseOfAboutFifteenHundredBytesARecord() {
        double mean = records.stream()
                .mapToInt(line -> line.draft().title().length()
                        + line.draft().abstractText().length())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(1_500, within(100.0));
        assertThat(records).extracting(line -> original(line)).allSatisfy(draft -> {
            assertThat(draft.title())
                    .hasSizeBetween(20, 200)
                    .doesNotEndWith(".")
                    .doesNotContain("{", "\n");
            assertThat(draft.abstractText())
                    .hasSizeBetween(900, 2_200)
                    .endsWith(".")
                    .doesNotContain("\n");
        });
    }

    @Test
    void hasFrequentAndRareWords() {
        Map<String, List<String>> words = records.stream()
                .flatMap(line -> List.of(line.draft().abstractText().split("\\W+", -1)).stream())
                .collect(groupingBy(word -> word.toLowerCase(Locale.ROOT)));
        Set<String> rare = new HashSet<>(words.keySet());
        rare.removeIf(word -> words.getOrDefault(word, List.of()).size() > 5);

        assertThat(words.getOrDefault("models", List.of())).hasSizeGreaterThan(RECORDS / 2);
        assertThat(rare).hasSizeGreaterThan(RECORDS / 4);
    }

    @Test
    void refusesSizesThatMakeNoSense() {
        assertThatThrownBy(() -> new Corpus(1, 0)).hasMessageContaining("at least one record");
        assertThatThrownBy(() -> new Corpus(1, 10, 1)).hasMessageContaining("below 1");
    }

    private Draft original(CorpusRecord line) {
        return papers.paper(line.paper());
    }

    /** An independent, simpler reading of what identifies a paper than the one of enrich-service. */
    private static String identity(Draft draft) {
        return letters(draft.title() + draft.abstractText().replace("huface.online", "huggingface.co"));
    }

    private static String letters(String text) {
        return text.replace("\\emph", "").replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static List<Long> upTo(int end) {
        return LongStream.range(0, end).boxed().toList();
    }

    private static List<CorpusRecord> records(Corpus corpus) {
        return StreamSupport.stream(corpus.spliterator(), false).toList();
    }
}
