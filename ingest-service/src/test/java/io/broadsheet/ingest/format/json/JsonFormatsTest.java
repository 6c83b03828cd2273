package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arxiv-jsonl       | arxiv.jsonl          | 3 | Lanternfish: Low-Light Image Captioning with Patient Decoders | Sparse Attention, Dense Regret
            arxiv-jsonl       | arxiv-array.json     | 2 | Lanternfish: Low-Light Image Captioning with Patient Decoders | On $O(n)$ Ledgers
            daily-arxiv-jsonl | daily-arxiv.jsonl    | 2 | Gradient Weather Reports       | Tokens in the Fog
            hub-json          | hub-daily.json       | 3 | Lanternfish at Scale: A Study  | Ada's "Ledger" Revisited
            hub-json          | hub-search.json      | 2 | Lanternfish at Scale: A Study  | Quiet Benchmarks
            hub-json          | hub-paper.json       | 1 | Ada's "Ledger" Revisited       | Ada's "Ledger" Revisited
            hub-python        | hub-python.json      | 3 | Lanternfish at Scale: A Study  | Ada's "Ledger" Revisited
            hub-python        | hub-python-list.txt  | 3 | Lanternfish at Scale: A Study  | Ada's "Ledger" Revisited
            hub-python        | hub-python-lines.txt | 3 | Lanternfish at Scale: A Study  | Ada's "Ledger" Revisited
            s2-json           | s2-paper.json        | 1 | Patient Parsing                | Patient Parsing
            s2-json           | s2-search.json       | 2 | Patient Parsing                | Impatient Parsing
            s2-json           | s2-citations.json    | 1 | A Paper that Cites             | A Paper that Cites
            s2-json           | s2-lines.jsonl       | 2 | Bulk Goods                     | Bulk Goods
            s2orc-jsonl       | s2orc.jsonl          | 2 | Ledgers for Nurses             | Ledgers for Doctors
            openalex-json     | openalex-works.json  | 2 | Carbon in E. coli & CO2        | Work without Abstract
            openalex-json     | openalex-work.json   | 1 | Carbon in E. coli & CO2        | Carbon in E. coli & CO2
            openalex-json     | openalex.jsonl       | 2 | Carbon in E. coli & CO2        | Work without Abstract
            crossref-json     | crossref-works.json  | 2 | The role of AI in ecology      | Posted Only
            crossref-json     | crossref-work.json   | 1 | The role of AI in ecology      | The role of AI in ecology
            crossref-json     | crossref.jsonl       | 2 | The role of AI in ecology      | Posted Only
            crossref-json     | csl.json             | 1 | A Citation Style               | A Citation Style
            openreview-json   | openreview-notes.json | 2 | Notes on Boxes                | Notes without Boxes
            plain-json        | plain.jsonl          | 3 | Plain Facts                    | Description Only
            plain-json        | plain.json           | 3 | Plain Facts                    | Description Only
            plain-json        | plain-wrapped.json   | 3 | Plain Facts                    | Description Only
            """)
    void readsEveryRecordOfItsShapes(String format, String file, int count, String first, String last)
            throws IOException {
        Gathered gathered = read(format, file);

        assertThat(gathered.rejections()).isEmpty();
        assertThat(gathered.titles()).hasSize(count).startsWith(first).endsWith(last);
    }

    @Test
    void readsAllThatArxivsSnapshotSays() throws IOException {
        assertThat(read("arxiv-jsonl", "arxiv.jsonl").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "Lanternfish: Low-Light Image Captioning with Patient Decoders",
                        """
                        We caption images taken at night. Our decoder waits for evidence and uses long-term memory.

                        A second paragraph says where it fails.""",
                        List.of("Ada Example", "Noor Voorbeeld", "Balázs Példa Jr"),
                        Map.of("arxiv", "2607.01234", "doi", "10.5555/lantern.7"),
                        "2026-07-02T09:00:00Z",
                        "Journal of Debris 7 (2026) 1-8",
                        List.of("cs.CV", "cs.CL"),
                        List.of(),
                        List.of(),
                        "8 pages, 3 figures",
                        "http://creativecommons.org/licenses/by/4.0/"));
    }

    @Test
    void readsAllThatTheDailyListingOfArxivSays() throws IOException {
        assertThat(read("daily-arxiv-jsonl", "daily-arxiv.jsonl").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "Gradient Weather Reports",
                        "We report the weather of gradients.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("arxiv", "2607.02001"),
                        null,
                        null,
                        List.of("cs.LG", "stat.ML"),
                        List.of(),
                        List.of("https://arxiv.org/abs/2607.02001", "https://arxiv.org/pdf/2607.02001"),
                        "Accepted at a workshop",
                        null));
    }

    @Test
    void readsAllThatTheHubSaysWithoutItsHiddenNames() throws IOException {
        Gathered gathered = read("hub-json", "hub-daily.json");

        assertThat(gathered.records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(2, 4),
                        "Lanternfish at Scale: A Study",
                        "We scale the lanternfish.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("arxiv", "2607.03001"),
                        "2026-07-27T17:59:53.000Z",
                        null,
                        List.of(),
                        List.of("captioning", "low light"),
                        List.of("https://github.com/example/lanternfish", "https://lanternfish.example.org"),
                        null,
                        null));
        assertThat(gathered.days())
                .containsExactly(new ShownDay(MonthDay.of(7, 28), 2026), new ShownDay(MonthDay.of(7, 29), 2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-python.json", "hub-python-list.txt", "hub-python-lines.txt"})
    void readsFromPythonsLiteralsWhatTheHubsJsonSays(String file) throws IOException {
        assertThat(read("hub-python", file).records())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
                .isEqualTo(read("hub-json", "hub-daily.json").records());
    }

    @Test
    void readsAllThatSemanticScholarSays() throws IOException {
        assertThat(read("s2-json", "s2-search.json").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(6, 54),
                        "Patient Parsing",
                        "We parse patiently.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of(
                                "s2", "0000000000000000000000000000000000abcdef",
                                "corpusid", "4711",
                                "arxiv", "2607.05000",
                                "doi", "10.5555/s2.0",
                                "acl", "2026.acl-long.0",
                                "pmid", "12345670",
                                "pmc", "PMC7654320"),
                        "2026-07-05",
                        "ACL",
                        List.of("Computer Science", "Linguistics"),
                        List.of(),
                        List.of(
                                "https://www.semanticscholar.org/paper/0000000000000000000000000000000000abcdef",
                                "https://example.org/0.pdf"),
                        null,
                        "CCBY"));
    }

    @Test
    void readsAllThatTheResearchCorpusSays() throws IOException {
        assertThat(read("s2orc-jsonl", "s2orc.jsonl").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "Ledgers for Nurses",
                        null,
                        List.of("Ada B. C. Example Jr.", "Voorbeeld"),
                        Map.of(
                                "s2",
                                "88",
                                "corpusid",
                                "88",
                                "doi",
                                "10.5555/nurse",
                                "acl",
                                "P19-1001",
                                "pmid",
                                "778899",
                                "pmc",
                                "PMC12345"),
                        "1975",
                        "Oftalmologicheski\u0306 zhurnal",
                        List.of("Medicine"),
                        List.of(),
                        List.of("https://api.semanticscholar.org/CorpusID:88"),
                        null,
                        null));
    }

    @Test
    void readsAllThatOpenAlexSays() throws IOException {
        assertThat(read("openalex-json", "openalex.jsonl").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "Carbon in E. coli & CO2",
                        "We count carbon atoms. We like carbon it.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of(
                                "openalex", "W4400000001",
                                "doi", "10.5555/oa.1",
                                "pmid", "29456894",
                                "pmc", "PMC5815332",
                                "arxiv", "2607.06001"),
                        "2026-07-02",
                        "Journal of Carbon",
                        List.of("Carbon Cycles"),
                        List.of("Carbon", "bacteria"),
                        List.of(
                                "https://doi.org/10.5555/oa.1",
                                "https://arxiv.org/abs/2607.06001",
                                "https://arxiv.org/pdf/2607.06001"),
                        null,
                        "cc-by"));
    }

    @Test
    void readsAllThatCrossrefSays() throws IOException {
        assertThat(read("crossref-json", "crossref.jsonl").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "The role of AI in ecology",
                        """
                        Aim: We count E. coli (p < 0.05) on 95 km2.

                        Results: First & last.

                        More.""",
                        List.of("Ada Example", "The Ledger Consortium"),
                        Map.of("doi", "10.5555/cr.1"),
                        "2026-07-02",
                        "Big Data & Society",
                        List.of("Ecology"),
                        List.of(),
                        List.of(
                                "https://example.org/cr1",
                                "https://doi.org/10.5555/cr.1",
                                "https://example.org/cr1.pdf"),
                        null,
                        "https://creativecommons.org/licenses/by/4.0/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["Ledgers"]          | ["A <i>Count</i>"] | Ledgers: A Count
            ["Ledgers: A Count"] | ["A Count"]        | Ledgers: A Count
            ["Ledgers"]          | []                 | Ledgers
            "Ledgers"            | "A Count"          | Ledgers: A Count
            """)
    void joinsCrossrefsTitlesAndSubtitles(String title, String subtitle, String whole) throws IOException {
        Gathered gathered =
                Gathered.from(Sample.format(JsonFormats.all(), "crossref-json"), """
                {"DOI": "10.5555/1", "publisher": "P", "title": %s, "subtitle": %s}""".formatted(title, subtitle));

        assertThat(gathered.titles()).containsExactly(whole);
    }

    @Test
    void takesTheNumberOfSemanticScholarsDataSetsForACorpusIdOnly() throws IOException {
        String paper = "{\"corpusid\": 1, \"externalids\": {\"CorpusId\": \"1\"}, \"title\": \"T\"}";

        assertThat(Gathered.from(Sample.format(JsonFormats.all(), "s2-json"), paper)
                        .records()
                        .getFirst()
                        .identifiers())
                .isEqualTo(Map.of("corpusid", "1"));
    }

    @Test
    void readsAllThatOpenReviewsNotesSay() throws IOException {
        List<DumpRecord> notes =
                read("openreview-json", "openreview-notes.json").records();

        assertThat(notes.getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(2, 14),
                        "Notes on Boxes",
                        "We box every value.\n\nThen we unbox it.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("openreview", "nT7_abcD-9x"),
                        "2026-07-03T08:00:00Z",
                        "Boxes 2026 poster",
                        List.of("packaging"),
                        List.of("boxes", "notes"),
                        List.of("https://openreview.net/forum?id=nT7_abcD-9x"),
                        null,
                        "CC BY 4.0"));
        assertThat(notes.getLast().authors()).containsExactly("Ada Example");
        assertThat(notes.getLast().abstractText()).isEqualTo("We never boxed.");
        assertThat(notes.getLast().publishedAt()).isEqualTo("2026-07-02T08:00:00Z");
    }

    @Test
    void readsWhatPlainObjectsSayUnderManyNames() throws IOException {
        assertThat(read("plain-json", "plain.jsonl").records().get(1))
                .isEqualTo(new DumpRecord(
                        Position.at(2, 252),
                        "Objects and Strings",
                        "Both work.",
                        List.of("Ada Example", "Noor Voorbeeld", "Otto Muster"),
                        Map.of("doi", "10.5555/plain.2"),
                        "2024",
                        "Plain Letters",
                        List.of("cs.CL", "cs.DL"),
                        List.of("a", "b"),
                        List.of("https://github.com/example/plain"),
                        "2 pages",
                        "CC0"));
    }

    private static Gathered read(String format, String file) throws IOException {
        return Gathered.from(Sample.format(JsonFormats.all(), format), Sample.bytes(file));
    }
}
