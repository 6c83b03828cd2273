package io.broadsheet.ingest.format.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same five papers, however the page was saved. */
class PageVariationsTest {
    private static final String BLOCKS_HEADER = apart(
            "new",
            "Get trending papers in your email inbox!",
            "Subscribe",
            "Daily Papers",
            "byAK and the research community",
            "Jul 29");
    private static final String LINES_HEADER = """
            Get trending papers in your email inbox once a day!
            Get trending papers in your email inbox!
            Subscribe""";

    static Stream<Arguments> blocksHeaders() {
        return Stream.of(
                argumentSet("as it was seen", BLOCKS_HEADER),
                argumentSet("none", ""),
                argumentSet("a day only", "Jul 29\n\n"),
                argumentSet(
                        "another wording",
                        apart(
                                "NEW",
                                "Get the trending papers straight to your inbox",
                                "subscribe",
                                "Trending Papers",
                                "by AK and the research community",
                                "July 29, 2026")),
                argumentSet(
                        "navigation around it",
                        apart(
                                "Hugging Face",
                                "Models",
                                "Datasets",
                                "Log In",
                                "Sign Up",
                                "Daily Papers",
                                "by AK",
                                "29 Jul",
                                "Daily",
                                "Weekly",
                                "Monthly")),
                argumentSet(
                        "unknown lines above it",
                        apart("The best of today's research", "Read it first") + BLOCKS_HEADER),
                argumentSet("without blank lines", BLOCKS_HEADER.replace("\n\n", "\n") + "\n"));
    }

    @ParameterizedTest
    @MethodSource("blocksHeaders")
    void readsBlocksBelowAnyHeader(String header) {
        // When
        Parsed parsed = Parsed.of(header + Paper.blocks(Paper.FIVE));

        // Then
        assertThat(parsed.format).isEqualTo("page-blocks");
        assertAllFive(parsed);
        assertThat(parsed.days).allSatisfy(day -> assertThat(day.day()).isEqualTo(MonthDay.of(7, 29)));
        assertThat(parsed.days).hasSize(header.contains("29") ? 1 : 0);
    }

    static Stream<Arguments> linesHeaders() {
        return Stream.of(
                argumentSet("as it was seen", LINES_HEADER),
                argumentSet("none", ""),
                argumentSet("the glued button only", "Subscribe"),
                argumentSet("the button on its own line", LINES_HEADER + "\n"),
                argumentSet("a space behind the button", LINES_HEADER + " "),
                argumentSet("a heading below the button", LINES_HEADER + "\nDaily Papers\n"));
    }

    @ParameterizedTest
    @MethodSource("linesHeaders")
    void readsLinesBelowAnyHeader(String header) {
        // When
        Parsed parsed = Parsed.of(header + Paper.lines(Paper.FIVE));

        // Then
        assertThat(parsed.format).isEqualTo("page-lines");
        assertAllFive(parsed);
        assertThat(parsed.days).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("nothing", page -> page),
                change("Windows line ends", page -> page.replace("\n", "\r\n")),
                change("old Mac line ends", page -> page.replace("\n", "\r")),
                change("no last line end", String::stripTrailing),
                change("blank lines at both ends", page -> "\n\n \n" + page + "\n\n\n"),
                change("more blank lines", page -> page.replace("\n\n", "\n\n\n\n")),
                change(
                        "blanks at both ends of lines",
                        page -> page.lines().collect(Collectors.joining(" \t\n\u00A0 "))),
                change("a byte order mark", page -> "\uFEFF" + page),
                change("controls", page -> page.replace("ight", "i\u0000g\u0007ht")),
                change("a footer", page -> page + "\nCompany\n\n© Hugging Face\n\nTOS\n\nPrivacy\n\nAbout\n\nJobs\n"),
                change(
                        "counters between papers",
                        page -> page.replace("Orchard-7B", "Submitted by someone\n\n42\n\n· 7 authors\n\nOrchard-7B")
                                .replace(
                                        "We describe Submitted by someone\n\n42\n\n· 7 authors\n\nOrchard",
                                        "We describe Orchard")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readsBothLayoutsWithSmallVariations(UnaryOperator<String> change) {
        assertAllFive(Parsed.of(change.apply(BLOCKS_HEADER + Paper.blocks(Paper.FIVE))));
        assertAllFive(Parsed.of(change.apply(LINES_HEADER + Paper.lines(Paper.FIVE))));
    }

    @Test
    void readsUtf16WithAMark() {
        assertAllFive(Parsed.of(("\uFEFF" + BLOCKS_HEADER + Paper.blocks(Paper.FIVE)).getBytes(UTF_16LE)));
    }

    @Test
    void knowsLineAndByteOfEachTitle() {
        // Given
        String page = "\uFEFFSubscribe" + Paper.lines(Paper.FIVE);

        // When
        Parsed parsed = Parsed.of(page);

        // Then
        byte[] bytes = page.getBytes(UTF_8);
        assertThat(parsed.positions()).extracting(position -> position.line()).containsExactly(1L, 3L, 5L, 7L, 9L);
        assertThat(parsed.records).allSatisfy(read -> {
            int at = Math.toIntExact(requireNonNull(read.position().byteOffset()));
            assertThat(new String(bytes, at, read.title().length(), UTF_8)).isEqualTo(read.title());
        });
    }

    @Test
    void readsAbstractsThatAreHardWrapped() {
        for (int width : new int[] {60, 72, 80, 100}) {
            List<Paper> wrapped = Paper.FIVE.stream()
                    .map(paper -> new Paper(paper.title(), wrap(paper.text(), width)))
                    .toList();

            assertAllFive(Parsed.of(BLOCKS_HEADER + Paper.blocks(wrapped)));
            assertAllFive(Parsed.of(LINES_HEADER + Paper.lines(wrapped)));
        }
    }

    @Test
    void readsWrappedAbstractsBelowTitlesThatAreLongerThanTheirLines() {
        // Given
        List<Paper> papers = new ArrayList<>(Paper.FIVE);
        papers.add(new Paper(
                "How are decoders surprised? Layerwise detection of missing words",
                Paper.FIVE.get(1).text()
                        + " It gives a Transformer-based NMT: +3.7 BLEU points on German-English, says the World Atlas"
                        + " of Language Structures (WALS), and two extrinsic tasks in a zero-shot Setting agree."));
        for (int width : new int[] {60, 72, 80}) {
            List<Paper> wrapped = papers.stream()
                    .map(paper -> new Paper(paper.title(), wrap(paper.text(), width)))
                    .toList();

            // When / Then
            assertThat(Parsed.of(LINES_HEADER + Paper.lines(wrapped)).outline())
                    .as("%s columns", width)
                    .isEqualTo(papers.stream().map(Paper::title).toList());
        }
    }

    @Test
    void readsASingleAbstractThatIsHardWrapped() {
        for (int width : new int[] {60, 72, 80, 100}) {
            List<Paper> papers = new ArrayList<>(Paper.FIVE);
            papers.set(2, new Paper(papers.get(2).title(), wrap(papers.get(2).text(), width)));

            assertAllFive(Parsed.of(BLOCKS_HEADER + Paper.blocks(papers)));
            assertAllFive(Parsed.of(LINES_HEADER + Paper.lines(papers)));
        }
    }

    private static String apart(String... lines) {
        return String.join("\n\n", lines) + "\n\n";
    }

    private static void assertAllFive(Parsed parsed) {
        assertThat(parsed.outline()).isEqualTo(Paper.titles());
        assertThat(parsed.records)
                .extracting(read -> read.abstractText())
                .isEqualTo(Paper.FIVE.stream().map(Paper::text).toList());
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return argumentSet(name, change);
    }

    /** Broken at spaces, as an editor does it. */
    static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            boolean breaks = column > 0 && column + 1 + word.length() > width;
            wrapped.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
            column = breaks ? word.length() : column + (column == 0 ? 0 : 1) + word.length();
        }
        return wrapped.toString();
    }
}
