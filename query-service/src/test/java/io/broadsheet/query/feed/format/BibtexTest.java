package io.broadsheet.query.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.query.catalog.Paper;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What BibTeX is written, as another library reads it. */
class BibtexTest {

    private static final Paper PREPRINT = APaper.titled("Attention & Debris: 100% of C_2")
            .by("Ashish Vaswani", "Łukasz Kaiser")
            .knownAs(Map.of("arxiv", "1706.03762"))
            .publishedAt("2017-06-12")
            .tagged("Machine translation", "Attention")
            .paper();

    @Test
    void writesAPreprint() throws Exception {
        assertThat(Bibtex.entry(PREPRINT)).isEqualTo("""
                @misc{vaswani2017attention-c45abaa6fb3f1d8b,
                  title = {Attention \\& Debris: 100\\% of C\\_2},
                  author = {Ashish Vaswani and Łukasz Kaiser},
                  year = {2017},
                  eprint = {1706.03762},
                  archivePrefix = {arXiv},
                  url = {https://arxiv.org/abs/1706.03762},
                  keywords = {Machine translation, Attention},
                  abstract = {We keep a ledger.}
                }

                """);
        assertThat(text(only(PREPRINT), "title")).isEqualTo("Attention & Debris: 100% of C_2");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                argumentSet("no venue", null, Map.of(), "misc", "journal"),
                argumentSet("a journal", "Journal of Debris", Map.of(), "article", "journal"),
                argumentSet(
                        "a conference",
                        "Proceedings of the 3rd Ledger Workshop",
                        Map.of(),
                        "inproceedings",
                        "booktitle"),
                argumentSet("a conference's short name", "NeurIPS 2025", Map.of(), "inproceedings", "booktitle"),
                argumentSet("the anthology", "Findings", Map.of("acl", "2025.x-1.1"), "inproceedings", "booktitle"),
                argumentSet(
                        "a journal called proceedings",
                        "Proceedings of the National Academy of Sciences",
                        Map.of(),
                        "article",
                        "journal"),
                argumentSet("a preprint server", "arXiv preprint", Map.of("arxiv", "2607.1"), "misc", "journal"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void tellsTheTypeByTheVenue(@Nullable String venue, Map<String, String> identifiers, String type, String field)
            throws Exception {
        var entry = only(APaper.titled("A title").in(venue).knownAs(identifiers).paper());

        assertThat(entry.getType().getValue()).isEqualTo(type);
        assertThat(entry.getField(new Key(field)) == null).isEqualTo(type.equals("misc"));
    }

    @Test
    void leavesNoFieldAndNoEntryOpen() throws Exception {
        var entry = only(APaper.hostile());

        assertThat(entry.getField(new Key("title")).toUserString())
                .startsWith("=1+1 \\& \"quoted\"")
                .contains("\\textbraceleft{}open \\textbraceright{}shut\\textbraceright{} \\textbackslash{}cmd\\%")
                .contains("\\$x\\_1\\textasciicircum{}2\\$ \\#tag \\textasciitilde{}", "\uD83D\uDE00", "\u05d0\u05d1")
                .doesNotContain("\u0000", "\n");
        assertThat(entry.getField(new Key("doi")).toUserString()).isEqualTo("10.5555/a_b<c>d");
        assertThat(entry.getField(new Key("author")).toUserString()).endsWith(" and {Ada and Bob} and {others}");
    }

    @Test
    void givesTheYearOfPublicationElseOfListingAndNoneForWhenAFileCame() throws Exception {
        var year = new Key("year");

        assertThat(only(APaper.titled("Published")
                                .listedOn("2026-07-29")
                                .publishedAt("2017-06")
                                .paper())
                        .getField(year)
                        .toUserString())
                .isEqualTo("2017");
        assertThat(only(APaper.titled("Listed").listedOn("2025-01-02").paper())
                        .getField(year)
                        .toUserString())
                .isEqualTo("2025");
        assertThat(only(APaper.titled("Received").paper()).getField(year)).isNull();
    }

    @Test
    void givesEveryPaperAKeyOfItsOwn() throws Exception {
        var papers = IntStream.range(0, 300)
                .mapToObj(number -> APaper.titled("The same title")
                        .id("%032x".formatted(number))
                        .paper())
                .toList();

        var read = read(papers.stream().map(Bibtex::entry).collect(Collectors.joining()));

        assertThat(read.getEntries()).hasSize(300);
        assertThat(papers.stream().map(Bibtex::key)).allMatch(key -> key.startsWith("papersame-"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAuthorsSoThatBibtexDividesThemRight(String name, String written) throws Exception {
        var entry = only(APaper.titled("A title").by("Ada Example", name).paper());

        assertThat(entry.getField(new Key("author")).toUserString()).isEqualTo("Ada Example and " + written);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                argumentSet("two words", "Grace Hopper", "Grace Hopper"),
                argumentSet("family name first", "Hopper, Grace", "Hopper, Grace"),
                argumentSet("a suffix", "Martin Luther King Jr.", "King, Jr., Martin Luther"),
                argumentSet("a group", "ATLAS Collaboration", "{ATLAS Collaboration}"),
                argumentSet("an and", "Smith and Sons", "{Smith and Sons}"),
                argumentSet("commas", "Smith, A, B, C", "{Smith, A, B, C}"),
                argumentSet("one word", "Plato", "Plato"));
    }

    @Test
    void ofNothingIsEmpty() throws Exception {
        assertThat(read("").getEntries()).isEmpty();
    }

    private static BibTeXEntry only(Paper paper) throws ObjectResolutionException, ParseException {
        var entries = read(Bibtex.entry(paper)).getEntries();
        assertThat(entries).hasSize(1);
        return entries.values().iterator().next();
    }

    private static BibTeXDatabase read(String text) throws ObjectResolutionException, ParseException {
        return new BibTeXParser().parse(new StringReader(text));
    }

    private static String text(BibTeXEntry entry, String field) throws ParseException {
        var latex = entry.getField(new Key(field)).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }
}
