package io.broadsheet.ingest.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexTest {
    private static final DumpFormat BIBTEX = Sample.format(TaggedFormats.all(), "bibtex");
    private static final String A = "@article{a, title = {A}}\n";
    private static final String C = "@article{c, title = {C}}\n";

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet(
                        "a missing last brace",
                        A + "@article{b,\n title = {B},\n year = 2020\n\n" + C,
                        "A C",
                        "unterminated-entry"),
                argumentSet(
                        "a value that is not closed",
                        A + "@article{b,\n title = {B,\n}\n" + C,
                        "A C",
                        "unterminated-entry"),
                argumentSet(
                        "a cut file", A + C + "@article{b, title = {B}, abstract = {We", "A C", "unterminated-entry"),
                argumentSet("a brace too many", "@article{b, title = {B}}, year = {2020}}\n" + C, "B C", ""),
                argumentSet("an entry without title", A + "@misc{b, year = 2020}\n" + C, "A C", "missing-title"),
                argumentSet("an empty entry", A + "@misc{}\n" + C, "A C", "missing-title"),
                argumentSet("no key", "@article{title = {B}, year = {2020}}\n", "B", ""),
                argumentSet("no comma between fields", "@article{b, year = {2020} title = {B}}\n", "B", ""),
                argumentSet(
                        "words without braces", "@article{b, title = B and more,\n year = 2020}\n", "B and more", ""),
                argumentSet("the brace on the next line", "@article\n{b, title = {B}}\n", "B", ""),
                argumentSet(
                        "several on a line", "@misc{a, title={A}} @misc{b, title={B}}@misc{c, title={C}}", "A B C", ""),
                argumentSet("an at sign in a value", "@misc{a, title = {A\n@ B}, note = {a@b{c}}}\n", "A @ B", ""),
                argumentSet("quotes within braces", "@misc{a, title = {A \"quoted\" B}}\n", "A \"quoted\" B", ""),
                argumentSet("braces within quotes", "@misc{a, title = \"A {\"}quoted{\"} B\"}\n", "A \"quoted\" B", ""),
                argumentSet("a commented-out line", "%@misc{a, title = {A}}\n" + C, "C", ""),
                argumentSet("commented-out entries", "@comment{\n" + A + A + "}\n" + C, "C", ""),
                argumentSet("a comment that is not closed", "@comment{ jabref\n" + A + C, "A C", "unterminated-entry"),
                argumentSet("text and addresses between", A + "someone@example.org wrote: (see b)\n}\n" + C, "A C", ""),
                argumentSet(
                        "a string that is never defined",
                        "@misc{a, title = A # { and } # undefined}\n",
                        "A and undefined",
                        ""),
                argumentSet(
                        "settings of styles",
                        "@control{REVTEX41Control}\n@IEEEtranBSTCTL{x, CTLuse = {no}}\n" + C,
                        "C",
                        ""),
                argumentSet("a type of one's own", "@talk{b,\n title = {B}}\n", "B", ""),
                argumentSet("nothing", "\n% nothing\n", "", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void oneBadEntryCostsOneRecord(String file, String titles, String codes) throws IOException {
        Gathered gathered = Gathered.from(BIBTEX, file);

        assertThat(String.join(" ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(" ", gathered.codes())).isEqualTo(codes);
    }

    @Test
    void saysWhereTheBadEntryIsAndShowsIt() throws IOException {
        Rejection rejection = Gathered.from(BIBTEX, A + "\n@article{b,\n title = {B\n" + C)
                .rejections()
                .getFirst();

        assertThat(rejection.position()).isEqualTo(Position.at(3, A.length() + 1));
        assertThat(rejection.text()).isEqualTo("@article{b,\n title = {B");
        assertThat(rejection.message()).endsWith("balance its braces");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eprint = {2607.01234}                                       | arxiv | 2607.01234
            eprint = {hep-th/9901001}, eprinttype = {arxiv}             | arxiv | hep-th/9901001
            eprint = {12345670}, eprinttype = {pubmed}                  | pmid  | 12345670
            journal = {arXiv preprint arXiv:2607.01234}                 | arxiv | 2607.01234
            journal = {CoRR}, volume = {abs/2607.01234}                 | arxiv | 2607.01234
            note = {arXiv:2607.01234 [cs.CL]}                           | arxiv | 2607.01234
            url = {https://aclanthology.org/2026.acl-long.1}            | acl   | 2026.acl-long.1
            url = {https://openreview.net/forum?id=aB3_dEf-9hI}         | openreview | aB3_dEf-9hI
            doi = {https://doi.org/10.5555/a{\\_}b\\_c}                 | doi   | 10.5555/a_b_c
            """)
    void findsIdentifiersWhereverTheyAreWritten(String fields, String kind, String id) throws IOException {
        assertThat(entry(fields).identifiers()).isEqualTo(Map.of(kind, id));
    }

    @Test
    void takesNoIdentifierFromANoteAboutAnotherPaper() throws IOException {
        assertThat(entry("note = {Extended version of arXiv:2607.01234}").identifiers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year = 2026, month = jul                 | 2026-07
            year = {2026}, month = {July}            | 2026-07
            year = "2026", month = "5~" # jul        | 2026-07-05
            year = 2026, month = {7}, day = {5}      | 2026-07-05
            year = 2026, month = {may/june}          | 2026-05
            year = {in press}, date = {2026-07-05}   | 2026-07-05
            date = {2026-07-05/2026-07-09}           | 2026-07-05
            year = 2026, month = feb, day = 31       | 2026-02
            """)
    void readsDates(String fields, String date) throws IOException {
        assertThat(entry(fields).publishedAt()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Example, Ada and Noor Voorbeeld            | Ada Example; Noor Voorbeeld
            Example, Jr., Ada and others               | Ada Example Jr.
            {Barnes and Noble, Inc.} and Example, Ada  | Barnes and Noble, Inc.; Ada Example
            B Example , N. Voorbeeld and A Third       | B Example; N. Voorbeeld; A Third
            Ex{\\'a}mple, Ada AND Noor Voorbeeld       | Ada Ex{\\'a}mple; Noor Voorbeeld
            """)
    void readsAuthors(String authors, String names) throws IOException {
        assertThat(String.join("; ", entry("author = {" + authors + "}").authors()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{Whole and Braced}}             | Whole and Braced
            {{BERT}: Pre-{T}raining}         | BERT: Pre-Training
            {The \\emph{old} $x^{2}$}        | The \\emph{old} $x^{2}$
            {G{\\"o}del, {\\`a} la carte}    | G{\\"o}del, {\\`a} la carte
            {\\$100 and {B}}                 | \\$100 and B
            """)
    void removesBracesThatOnlyKeepCapitals(String value, String title) throws IOException {
        assertThat(Gathered.from(BIBTEX, "@misc{a, title = " + value + "}").titles())
                .containsExactly(title);
    }

    @Test
    void inheritsFromParentsBelowAndAbove() throws IOException {
        String parent = "@proceedings{P, title = {Proc. of P}, year = 2024, doi = {10.5555/p}}\n";
        String child = "@inproceedings{c, title = {C}, crossref = {p}}\n";
        Gathered gathered = Gathered.from(BIBTEX, child + "@misc{broken,\n" + A + parent + child);

        assertThat(gathered.titles()).containsExactly("C", "A", "Proc. of P", "C");
        assertThat(gathered.records())
                .filteredOn(found -> found.title().equals("C"))
                .allSatisfy(found -> assertThat(found.venue()).isEqualTo("Proc. of P"))
                .allSatisfy(found -> assertThat(found.publishedAt()).isEqualTo("2024"))
                .allSatisfy(found -> assertThat(found.identifiers()).isEmpty());
    }

    @Test
    void goesWithoutAParentThatIsTooFarAway() throws IOException {
        String children = "@misc{c, title = {C}, crossref = {p}}\n".repeat(6_000);
        Gathered gathered = Gathered.from(BIBTEX, children + "@book{p, title = {P}}");

        assertThat(gathered.records()).hasSize(6_001);
        assertThat(gathered.records().getFirst().venue()).isNull();
        assertThat(gathered.records().get(5_999).venue()).isEqualTo("P");
    }

    @Test
    void stringsThatDoubleCostTheEntryThatIsTooLargeWithThem() throws IOException {
        StringBuilder file = new StringBuilder("@string{s0 = {lol}}\n");
        for (int i = 1; i < 40; i++) {
            file.append("@string{s%d = s%d # s%d}\n".formatted(i, i - 1, i - 1));
        }
        String many = "s12" + " # s12".repeat(1_000);
        Gathered gathered = Gathered.from(BIBTEX, file + "@misc{a, title = " + many + "}\n" + C);

        assertThat(gathered.titles()).containsExactly("C");
        assertThat(gathered.codes()).containsExactly("record-too-large");
    }

    @Test
    void anEntryAboveTheLimitCostsItself() throws IOException {
        String large = "@misc{b, title = {B},\n abstract = {" + "words in a line\n".repeat(100_000) + "}}\n";
        String longLine = "@misc{b, title = {B}, abstract = {" + "b".repeat(2_000_000) + "}}\n";
        Gathered gathered = Gathered.from(BIBTEX, A + large + longLine + C);

        assertThat(gathered.titles()).containsExactly("A", "C");
        assertThat(gathered.codes()).containsExactly("record-too-large", "record-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{a,title={A}}",
                "@misc{a, author = {a and ",
                "@comment{",
                "@comment{\n",
                "{",
                "@",
                "@string{a=",
                " and\n",
                "#\""
            })
    void readsWhatIsRepeatedInTimeThatGrowsWithTheFile(String part) {
        String file = part.repeat(1_000_000 / part.length());

        assertTimeout(Duration.ofSeconds(60), () -> Gathered.from(BIBTEX, file));
    }

    private static DumpRecord entry(String fields) throws IOException {
        return Gathered.from(BIBTEX, "@article{a, title = {A}, " + fields + "}")
                .records()
                .getFirst();
    }
}
