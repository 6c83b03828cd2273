package io.broadsheet.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which line is a title and which an abstract follows from shape, not from parity. */
class TitleOrAbstractTest {
    private static final List<String> TITLES = Paper.titles();

    /** How the parts of a page are separated. */
    enum Separated {
        BY_BLANK_LINES("Daily Papers\n\nJul 29\n\n", "\n\n"),
        BY_LINE_ENDS("Get trending papers in your email inbox!\nSubscribe", "\n");

        private final String header;
        private final String separator;

        Separated(String header, String separator) {
            this.header = header;
            this.separator = separator;
        }

        Parsed page(List<String> parts) {
            return Parsed.of(header + String.join(separator, parts));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsOneTitleWithoutAbstractAndReadsTheNext(Separated separated) {
        for (int hole = 0; hole < TITLES.size(); hole++) {
            // Given
            List<String> parts = parts();
            parts.remove(2 * hole + 1);

            // When
            Parsed parsed = separated.page(parts);

            // Then
            List<String> expected = new ArrayList<>(TITLES);
            String title = TITLES.get(hole);
            expected.set(hole, "missing-abstract: " + title.substring(0, Math.min(30, title.length())));
            assertThat(parsed.outline()).isEqualTo(expected);
            assertThat(parsed.rejections).extracting(Rejection::text).containsExactly(title);
        }
    }

    static Stream<Arguments> orphans() {
        return Stream.of(
                        "A Paper Without Any Abstract",
                        "An orphan title with no abstract",
                        "How do orphans come about?")
                .flatMap(orphan -> Stream.of(
                                "A Second Paper That Has One",
                                "What is a good title for this?",
                                "Another title that has one")
                        .map(next -> argumentSet(orphan + " / " + next, orphan, next)));
    }

    @ParameterizedTest
    @MethodSource("orphans")
    void takesTheNextTitleForNoAbstractHoweverShortItsAbstractIs(String orphan, String next) {
        String text =
                "We study scaling laws for the performance of language models. The loss scales as a power law with the"
                        + " size of the model and of the data.";
        for (Separated separated : Separated.values()) {
            Parsed parsed = separated.page(
                    List.of(TITLES.getFirst(), Paper.FIVE.getFirst().text(), orphan, next, text));

            assertThat(parsed.titles()).containsExactly(TITLES.getFirst(), next);
            assertThat(parsed.rejections).extracting(Rejection::text).containsExactly(orphan);
            assertThat(parsed.records.getLast().abstractText()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsOneAbstractWithoutTitleAndReadsTheNext(Separated separated) {
        // Given
        List<String> parts = parts();
        String text = parts.get(5) + " " + parts.get(7) + " " + parts.get(9) + " " + parts.get(3);
        parts.set(5, text);
        parts.remove(4);

        // When
        Parsed parsed = separated.page(parts);

        // Then
        assertThat(parsed.outline())
                .containsExactly(
                        TITLES.get(0),
                        TITLES.get(1),
                        "missing-title: " + text.substring(0, 30),
                        TITLES.get(3),
                        TITLES.get(4));
    }

    @ParameterizedTest
    @EnumSource
    void rejectsEveryTitleOfAListOfTitles(Separated separated) {
        assertThat(separated.page(TITLES).outline())
                .hasSize(TITLES.size())
                .allSatisfy(line -> assertThat(line).startsWith("missing-abstract: "));
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                argumentSet("in a word", 137),
                argumentSet("after a few words", 25),
                argumentSet("behind a sentence", Paper.FIVE.get(4).text().indexOf('.') + 1),
                argumentSet(
                        "before the last character", Paper.FIVE.get(4).text().length() - 1));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void keepsTheLastAbstractWhereTheFileIsCut(int length) {
        for (Separated separated : Separated.values()) {
            List<String> parts = parts();
            parts.set(9, parts.get(9).substring(0, length));

            Parsed parsed = separated.page(parts);

            assertThat(parsed.outline()).isEqualTo(TITLES);
            assertThat(parsed.records.getLast().abstractText())
                    .isEqualTo(parts.get(9).strip());
        }
    }

    static Stream<Arguments> oddTitles() {
        return Stream.of(
                argumentSet("a question", "Do Language Models Know When They Are Wrong?"),
                argumentSet("an exclamation", "Attention, Please!"),
                argumentSet("a full stop", "SURPRISE! and When to Schedule It."),
                argumentSet("all lower case", "still not systematic after all these years"),
                argumentSet("all capitals", "GENERATIVE LOW-SHOT NETWORK EXPANSION"),
                argumentSet("one word", "Placeholder"),
                argumentSet("a sentence", "Video models are zero-shot learners and reasoners"),
                argumentSet("TeX and digits", "un$^2$CLIP: $100$,000 Details at 4x"),
                argumentSet("starts with Subscribe", "Subscribe to Nothing: Offline Recommendation"),
                argumentSet("Chinese", "基于耐心解码器的低光图像描述"),
                argumentSet("170 characters", "A Study of " + "Very Long Titles and ".repeat(7) + "Their Readers"));
    }

    @ParameterizedTest
    @MethodSource("oddTitles")
    void takesTitlesOfAnyKind(String title) {
        for (Separated separated : Separated.values()) {
            List<String> parts = parts();
            parts.set(4, title);

            assertThat(separated.page(parts).titles())
                    .containsExactly(TITLES.get(0), TITLES.get(1), title, TITLES.get(3), TITLES.get(4));
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                argumentSet("negative", "Scaling laws do not scale."),
                argumentSet("with two words of prose", "Attention is not all you need."),
                argumentSet("with a hyphen", "Language models are few-shot learners."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void takesASentenceThatStandsAloneForATitle(String title) {
        takesTitlesOfAnyKind(title);
    }

    static Stream<Arguments> lastSentences() {
        return Stream.of(
                argumentSet("code", "Code is available at https://github.com/example/pruning."),
                argumentSet("public", "Our code is public."),
                argumentSet("release", "We release everything."),
                argumentSet("a link", "See https://github.com/example/pruning"));
    }

    @ParameterizedTest
    @MethodSource("lastSentences")
    void leavesALastSentenceThatStandsAloneInItsAbstract(String sentence) {
        for (Separated separated : Separated.values()) {
            for (int changed = 0; changed < 5; changed++) {
                List<String> parts = parts();
                parts.add(2 * changed + 2, sentence);

                Parsed parsed = separated.page(parts);

                assertThat(parsed.outline()).isEqualTo(TITLES);
                assertThat(parsed.records.get(changed).abstractText()).endsWith(sentence);
            }
        }
    }

    static Stream<Arguments> oddAbstracts() {
        return Stream.of(
                argumentSet("one short sentence", "We show that pruning hurts queries with several constraints most."),
                argumentSet(
                        "one sentence that ends in a link",
                        "Our code and all models are available at https://github.com/example/pruning"),
                argumentSet(
                        "starts with a number",
                        "27 points of accuracy are lost when retrieval models are pruned, and we show why."),
                argumentSet("Chinese", "我们研究了剪枝对检索模型的影响。结果表明，组合查询受到的损害最大。第二轮蒸馏可以修复大部分损害。"),
                argumentSet("without an end", Paper.FIVE.get(1).text().substring(0, 300)),
                argumentSet(
                        "as long as they get",
                        (Paper.FIVE.get(2).text() + " ").repeat(4).strip()));
    }

    @ParameterizedTest
    @MethodSource("oddAbstracts")
    void takesAbstractsOfAnyKind(String text) {
        for (Separated separated : Separated.values()) {
            List<String> parts = parts();
            parts.set(5, text);

            Parsed parsed = separated.page(parts);

            assertThat(parsed.outline()).isEqualTo(TITLES);
            assertThat(parsed.records.get(2).abstractText()).isEqualTo(text);
        }
    }

    @Test
    void readsAPageOfNothingButShortAbstracts() {
        for (Separated separated : Separated.values()) {
            List<String> parts = parts();
            for (int i = 1; i < parts.size(); i += 2) {
                parts.set(i, parts.get(i).substring(0, parts.get(i).indexOf('.') + 1));
            }

            assertThat(separated.page(parts).outline()).isEqualTo(TITLES);
        }
    }

    static Stream<Arguments> paragraphs() {
        return Stream.of(
                argumentSet("two paragraphs", (Function<String, String>) text -> split(text, ". ", ".\n\n", 1)),
                argumentSet("a paragraph a sentence", (Function<String, String>) text -> split(text, ". ", ".\n\n", 9)),
                argumentSet("broken in the middle of a sentence", (Function<String, String>)
                        text -> split(text, " a ", " a\n\n", 1)));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void readsAnAbstractOfSeveralParagraphs(Function<String, String> change) {
        for (int changed = 0; changed < 5; changed++) {
            List<String> parts = parts();
            parts.set(2 * changed + 1, change.apply(parts.get(2 * changed + 1)));

            Parsed parsed = Separated.BY_BLANK_LINES.page(parts);

            assertThat(parsed.outline()).isEqualTo(TITLES);
            assertThat(parsed.records.get(changed).abstractText()).isEqualTo(parts.get(2 * changed + 1));
        }
    }

    @Test
    void readsAnAbstractWithEachSentenceOnALineOfItsOwn() {
        for (int changed = 0; changed < 5; changed++) {
            List<String> parts = parts();
            String text = parts.get(2 * changed + 1);
            parts.set(2 * changed + 1, split(text, ". ", ".\n", 9));

            Parsed parsed = Separated.BY_LINE_ENDS.page(parts);

            assertThat(parsed.outline()).isEqualTo(TITLES);
            assertThat(parsed.records.get(changed).abstractText()).isEqualTo(text);
        }
    }

    @Test
    void readsATitleOverTwoLines() {
        // Given
        List<String> blocks = parts();
        blocks.set(6, blocks.get(6).replace("Tides and", "Tides and\n"));
        blocks.set(0, blocks.get(0).replace("Captioning ", "Captioning\n"));
        List<String> lines = parts();
        lines.set(6, lines.get(6).replace("Tides and ", "Tides and\n"));

        // When / Then
        assertThat(Separated.BY_BLANK_LINES.page(blocks).outline()).isEqualTo(TITLES);
        assertThat(Separated.BY_LINE_ENDS.page(lines).outline()).isEqualTo(TITLES);
    }

    @Test
    void readsPapersWhoseTitleAndAbstractAreNotSeparated() {
        // Given
        String page = String.join(
                "\n\n",
                Paper.FIVE.stream()
                        .map(paper -> paper.title() + "\n" + paper.text())
                        .toList());

        // When / Then
        assertThat(Parsed.of("Daily Papers\n\n" + page).outline()).isEqualTo(TITLES);
    }

    @Test
    void readsTwoPagesInOneFileEachUnderItsDay() {
        // When
        Parsed parsed = Parsed.of("Jul 29\n\n" + Paper.blocks(Paper.FIVE.subList(0, 2)) + "\nDaily Papers\n\nJul 30\n\n"
                + Paper.blocks(Paper.FIVE.subList(2, 5)));

        // Then
        assertThat(parsed.outline()).isEqualTo(TITLES);
        assertThat(parsed.days).hasSize(2);
    }

    @Test
    void rejectsARecordAboveTheLimitAndReadsTheNext() {
        for (Separated separated : Separated.values()) {
            // Given
            List<String> parts = parts();
            parts.set(5, "We say it again and again. ".repeat(1000).strip());

            // When
            Parsed parsed = separated.page(parts);

            // Then
            assertThat(parsed.titles()).containsExactly(TITLES.get(0), TITLES.get(1), TITLES.get(3), TITLES.get(4));
            assertThat(parsed.rejections).singleElement().satisfies(rejection -> {
                assertThat(rejection.code()).isEqualTo("record-too-large");
                assertThat(rejection.text()).startsWith(TITLES.get(2)).hasSizeLessThanOrEqualTo(2048);
            });
        }
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        Paper.FIVE.forEach(paper -> parts.addAll(List.of(paper.title(), paper.text())));
        return parts;
    }

    private static String split(String text, String separator, String replacement, int times) {
        String split = text;
        for (int i = 0; i < times; i++) {
            split = split.replaceFirst(Pattern.quote(separator), replacement);
        }
        return split;
    }
}
