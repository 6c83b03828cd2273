package io.broadsheet.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arxiv-oai-raw | arxiv-oai-raw.xml    | 2 | Lanternfish: Low-Light Image Captioning with $n < 3$ Decoders | On Ledgers | deleted-record
            arxiv-oai     | arxiv-oai.xml        | 2 | Lanternfish at Night     | Prefixes Everywhere      |
            arxiv-oai-dc  | arxiv-oai-dc.xml     | 1 | Counting Lanterns        | Counting Lanterns        |
            oai-dc        | oai-dc.xml           | 1 | Soil and Ledger          | Soil and Ledger          | deleted-record
            oai-dc        | oai-error.xml        | 0 |                          |                          | error-answer
            arxiv-atom    | arxiv-atom.xml       | 2 | Lanternfish: Low-Light Image Captioning | On Ledgers |
            atom          | atom.xml             | 2 | Soil and Ledger          | Ledger and Soil          |
            acl-xml       | acl.xml              | 3 | LanternFish: $O(n^2)$ Patient Decoders | Short      |
            acl-xml       | acl-old.xml          | 2 | A Workshop's Paper       | Another Workshop's Paper |
            acl-xml       | acl-flat.xml         | 2 | Flat Papers              | Flatter Papers           |
            pubmed-xml    | pubmed.xml           | 3 | Ledgers of CO2 in E. coli. | A Chapter on Ledgers   | deleted-record
            pubmed-xml    | medline.xml          | 1 | Old Ledgers.             | Old Ledgers.             |
            jats-xml      | jats.xml             | 1 | Ledgers of $x^2$ in E. coli: A Count | Ledgers of $x^2$ in E. coli: A Count |
            jats-xml      | jats-many.xml        | 2 | First of Many            | Last of Many             | deleted-record
            crossref-xml  | crossref-unixref.xml | 4 | Ledgers of CO2 & Soil: A Count | A Preprint               | error-answer
            crossref-xml  | crossref-unixsd.xml  | 2 | A Paper of a Meeting     | Another Paper of a Meeting | error-answer
            """)
    void readsEveryRecordOfItsShapes(
            String format, String file, int count, @Nullable String first, @Nullable String last, @Nullable String code)
            throws IOException {
        Gathered gathered = read(format, file);

        assertThat(gathered.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(gathered.titles()).hasSize(count);
        if (first != null && last != null) {
            assertThat(gathered.titles()).startsWith(first).endsWith(last);
        }
    }

    @Test
    void readsAllThatArxivRawSays() throws IOException {
        assertThat(read("arxiv-oai-raw", "arxiv-oai-raw.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(6, 269),
                        "Lanternfish: Low-Light Image Captioning with $n < 3$ Decoders",
                        """
                        We caption images taken at night. Our decoder waits for evidence and uses long-term memory.

                        A second paragraph says where it fails and why it does not fail more often than others do.""",
                        List.of("Ada Example", "Noor Voorbeeld", "Balázs Példa"),
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
    void readsAllThatArxivsOwnSchemaSays() throws IOException {
        assertThat(read("arxiv-oai", "arxiv-oai.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(5, 198),
                        "Lanternfish at Night",
                        "We caption images taken at night.",
                        List.of("Lantern Collaboration", "Ada Example Jr"),
                        Map.of("arxiv", "2607.01234", "doi", "10.5555/lantern.7"),
                        "2026-07-02",
                        "Journal of Debris 7",
                        List.of("cs.CV", "cs.CL"),
                        List.of(),
                        List.of(),
                        "8 pages",
                        "http://creativecommons.org/licenses/by/4.0/"));
    }

    @Test
    void readsAllThatDublinCoreSays() throws IOException {
        assertThat(read("arxiv-oai-dc", "arxiv-oai-dc.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(5, 199),
                        "Counting Lanterns",
                        "We count lanterns in $n$ boxes, and boxes in lanterns.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("arxiv", "2607.01234", "doi", "10.5555/lantern.9"),
                        "2026-07-02",
                        "Journal of Lanterns, 34 (3) (2026), pp. 773-780",
                        List.of("Mathematics - Combinatorics", "Computer Science - Discrete Mathematics"),
                        List.of("05A15 (Primary), 05A16", "G.2.1"),
                        List.of("http://arxiv.org/abs/2607.01234"),
                        "7 pages",
                        null));
        assertThat(read("oai-dc", "oai-dc.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(4, 120),
                        "Soil and Ledger",
                        "We dig & count.",
                        List.of("Ada Example"),
                        Map.of("doi", "10.5555/soil.7"),
                        "2026",
                        "Annals of Soil; Vol 1",
                        List.of(),
                        List.of("soil", "ledgers"),
                        List.of("https://repository.example.org/7"),
                        null,
                        "CC BY 4.0"));
    }

    @Test
    void readsAllThatFeedsSay() throws IOException {
        assertThat(read("arxiv-atom", "arxiv-atom.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(8, 482),
                        "Lanternfish: Low-Light Image Captioning",
                        "We caption images taken at night.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("arxiv", "2607.01234v2", "doi", "10.5555/lantern.7"),
                        "2026-07-02T09:00:00Z",
                        "Journal of Debris 7",
                        List.of("cs.CV", "cs.CL"),
                        List.of(),
                        List.of(
                                "http://arxiv.org/abs/2607.01234v2",
                                "http://dx.doi.org/10.5555/lantern.7",
                                "http://arxiv.org/pdf/2607.01234v2"),
                        "8 pages, 3 figures",
                        null));
        assertThat(read("atom", "atom.xml").records())
                .extracting(DumpRecord::abstractText)
                .containsExactly("We dig.\n\nWe count.", "We count.\n\nWe dig.");
    }

    @Test
    void readsAllThatTheAnthologySays() throws IOException {
        List<DumpRecord> records = read("acl-xml", "acl.xml").records();

        assertThat(records.getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(15, 533),
                        "LanternFish: $O(n^2)$ Patient Decoders",
                        "We caption images with $n < 3$ decoders. See https://github.com/example/lanternfish.",
                        List.of("Ada Example", "Voorbeeld", "Mononym"),
                        Map.of("acl", "2026.debris-long.1", "doi", "10.5555/2026.debris-long.1"),
                        "2026-07",
                        "Proceedings of the 7th Workshop on Debris",
                        List.of(),
                        List.of(),
                        List.of("https://github.com/example/lanternfish"),
                        null,
                        null));
        assertThat(records)
                .extracting(found -> found.identifiers().get("acl"))
                .containsExactly("2026.debris-long.1", "2026.debris-long.2", "2026.debris-short.1");
        assertThat(records).extracting(DumpRecord::publishedAt).containsExactly("2026-07", "2026-07", "2026-08");
    }

    @ParameterizedTest
    @CsvSource({
        "acl-old.xml, W19-0703, W19-6312, 2019-07, Seventh Workshop",
        "acl-flat.xml, P99-1001, P99-1002, 1999-06, Proceedings of a Meeting"
    })
    void makesTheIdentifiersOfOlderVolumes(String file, String first, String last, String date, String venue)
            throws IOException {
        List<DumpRecord> records = read("acl-xml", file).records();

        assertThat(records).extracting(found -> found.identifiers().get("acl")).containsExactly(first, last);
        assertThat(records.getFirst().publishedAt()).isEqualTo(date);
        assertThat(records.getFirst().venue()).isEqualTo(venue);
    }

    @Test
    void readsAllThatPubMedSays() throws IOException {
        List<DumpRecord> records = read("pubmed-xml", "pubmed.xml").records();

        assertThat(records.getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(4, 164),
                        "Ledgers of CO2 in E. coli.",
                        "BACKGROUND: We count (p<0.05).\n\nRESULTS: 103 bacteria.\n\nMore.",
                        List.of("Ada B Example Jr", "N Voorbeeld", "Ledger Study Group"),
                        Map.of("pmid", "40000001", "doi", "10.5555/ledger.1", "pmc", "PMC9000001"),
                        "2026-07-02",
                        "Journal of Ledgers",
                        List.of(),
                        List.of("ledgers", "Bacteria"),
                        List.of(),
                        null,
                        "This is licensed under a Creative Commons Attribution License."));
        assertThat(records).extracting(DumpRecord::title).contains("Ein Kassenbuch.");
        assertThat(records).extracting(DumpRecord::publishedAt).containsExactly("2026-07-02", "1998-12", "2026-07");
        assertThat(records).extracting(DumpRecord::venue).endsWith("J Ledg", "Reviews of Debris");
        assertThat(records.getLast().identifiers()).isEqualTo(Map.of("pmid", "40000003", "doi", "10.5555/book.3"));
        assertThat(records.getLast().authors()).containsExactly("Ada Example");
    }

    @Test
    void readsAllThatJatsSaysInFrontOfTheBody() throws IOException {
        assertThat(read("jats-xml", "jats.xml").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(5, 204),
                        "Ledgers of $x^2$ in E. coli: A Count",
                        "Aim: We count a/b &local; cells.\n\nResults: First.\n\nSecond.",
                        List.of("Ada Example Jr", "Noor Voorbeeld", "Otto Muster", "Ledger Group"),
                        Map.of("pmid", "40000001", "pmc", "PMC9000001", "doi", "10.5555/ledger.1"),
                        "2026-07-02",
                        "Journal of Ledgers",
                        List.of("Biology", "Bacteria"),
                        List.of("ledgers", "E. coli"),
                        List.of("https://ledgers.example.org/1"),
                        null,
                        "https://creativecommons.org/licenses/by/4.0/"));
        DumpRecord older = read("jats-xml", "jats-many.xml").records().getFirst();
        assertThat(older.abstractText()).isEqualTo("One.\n\nTwo.");
        assertThat(older.licence()).isEqualTo("Distributed under a free license.");
        assertThat(older.publishedAt()).isEqualTo("2026-07");
        assertThat(older.venue()).isEqualTo("Old Ledgers");
    }

    @Test
    void readsAllThatCrossrefSays() throws IOException {
        List<DumpRecord> records = read("crossref-xml", "crossref-unixref.xml").records();

        assertThat(records.getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(8, 447),
                        "Ledgers of CO2 & Soil: A Count",
                        "We count cells.",
                        List.of("Ada Example Jr", "Ledger Group"),
                        Map.of("doi", "10.5555/ledger.1", "pmid", "40000001"),
                        "2026-07-02",
                        "Journal of Ledgers",
                        List.of(),
                        List.of(),
                        List.of("https://ledgers.example.org/1"),
                        null,
                        "https://creativecommons.org/licenses/by/4.0/"));
        assertThat(records)
                .extracting(found -> found.identifiers().get("doi"))
                .containsExactly("10.5555/ledger.1", "10.5555/book", "10.5555/book.1", "10.5555/pre.1");
        assertThat(records)
                .extracting(DumpRecord::publishedAt)
                .containsExactly("2026-07-02", "2025", "2024", "2026-07-01");
        assertThat(records).extracting(DumpRecord::venue).endsWith(null, "A Book of Ledgers", "Example Archive");
        assertThat(read("crossref-xml", "crossref-unixsd.xml").records())
                .extracting(DumpRecord::venue, DumpRecord::publishedAt)
                .containsExactly(tuple("Proceedings of a Meeting", "2026"), tuple("Proceedings of a Meeting", "2025"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Ledgers</title><subtitle>A <i>Count</i></subtitle> | Ledgers: A Count
            <title>Ledgers: A Count</title><subtitle>A Count</subtitle> | Ledgers: A Count
            <title>Ledgers</title><original_language_title>Kassen</original_language_title><subtitle>Zahl</subtitle> | Ledgers
            """)
    void joinsCrossrefsTitlesAndSubtitles(String titles, String whole) throws IOException {
        Gathered gathered = Gathered.from(
                Sample.format(XmlFormats.all(), "crossref-xml"),
                "<doi_record><crossref><journal><journal_article><titles>" + titles
                        + "</titles></journal_article></journal></crossref></doi_record>");

        assertThat(gathered.titles()).containsExactly(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arxiv-atom    | <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2607.01234v1</id>%s</entry></feed>
            arxiv-oai-raw | <ListRecords><record><metadata><arXivRaw><id>2607.01234</id>%s</arXivRaw></metadata></record></ListRecords>
            arxiv-oai     | <ListRecords><record><metadata><arXiv><id>2607.01234</id>%s</arXiv></metadata></record></ListRecords>
            """)
    void unwrapsTitlesThatArxivWrapsAtHyphens(String format, String frame) throws IOException {
        String title = "<title>A Self-\n  Supervised Method for State-of-the-\n  Art Tides</title>";

        assertThat(Gathered.from(Sample.format(XmlFormats.all(), format), frame.formatted(title))
                        .titles())
                .containsExactly("A Self-Supervised Method for State-of-the-Art Tides");
    }

    private static Gathered read(String format, String file) throws IOException {
        return Gathered.from(Sample.format(XmlFormats.all(), format), Sample.bytes(file));
    }
}
