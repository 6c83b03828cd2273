package io.broadsheet.ingest.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bibtex         | library.bib  | 4 | A Ledger for {\\'E}clat and $\\mathbb{R}$ | Proceedings of the Parents
            ris            | library.ris  | 2 | A Ledger for Debris                       | Oddly Spaced
            endnote        | library.enw  | 2 | A Ledger for Debris                       | Only a Title
            web-of-science | library.isi  | 2 | A Ledger for Debris                       | No Abstract Here
            medline        | library.nbib | 2 | A ledger for debris.                      | [A translated title].
            """)
    void readsEveryEntryHoweverItsLinesEnd(String format, String file, int count, String first, String last)
            throws IOException {
        String text = new String(Sample.bytes(file), StandardCharsets.UTF_8);

        for (String variation : List.of(text, text.replace("\n", "\r\n"), text.strip(), "\uFEFF" + text)) {
            Gathered gathered = Gathered.from(Sample.format(TaggedFormats.all(), format), variation);
            assertThat(gathered.rejections()).isEmpty();
            assertThat(gathered.titles()).hasSize(count).startsWith(first).endsWith(last);
        }
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Gathered.from(Sample.format(TaggedFormats.all(), format), wide)
                        .titles())
                .hasSize(count);
    }

    @Test
    void readsAllThatBibtexSays() throws IOException {
        assertThat(read("bibtex", "library.bib").getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(5, 93),
                        "A Ledger for {\\'E}clat and $\\mathbb{R}$",
                        "We keep a ledger. It is kept with care, at 70\\% of the cost.",
                        List.of("Ada Example", "The Debris Group, Inc.", "Noor Voorbeeld"),
                        Map.of("doi", "10.5555/ledger_1", "arxiv", "2607.01234v2"),
                        "2026-07-05",
                        "Journal of Debris (Letters)",
                        List.of("cs.DL"),
                        List.of("ledgers", "debris"),
                        List.of("https://example.org/ledger"),
                        "8 pages",
                        null));
    }

    @Test
    void readsAllThatRisSays() throws IOException {
        assertThat(read("ris", "library.ris").getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(3, 41),
                        "A Ledger for Debris",
                        "We keep a ledger. It is kept with care.",
                        List.of("Ada Example", "Noor Voorbeeld Jr."),
                        Map.of("doi", "10.5555/ledger.1"),
                        "2026-07-05",
                        "Journal of Debris",
                        List.of(),
                        List.of("ledgers", "debris", "care"),
                        List.of("https://example.org/ledger"),
                        "8 pages",
                        null));
        assertThat(read("ris", "library.ris").getLast())
                .returns(Map.of("arxiv", "2504.00001"), DumpRecord::identifiers)
                .returns("2025-04", DumpRecord::publishedAt)
                .returns("Proceedings of Blanks", DumpRecord::venue);
    }

    @Test
    void readsAllThatEndNoteSays() throws IOException {
        assertThat(read("endnote", "library.enw").getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(1, 0),
                        "A Ledger for Debris",
                        "We keep a ledger. It is kept with care.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("doi", "10.5555/ledger.1", "arxiv", "2607.01234"),
                        "2026-07-05",
                        "Journal of Debris",
                        List.of(),
                        List.of("ledgers", "debris"),
                        List.of("https://arxiv.org/abs/2607.01234"),
                        "8 pages",
                        null));
    }

    @Test
    void readsAllThatWebOfScienceSays() throws IOException {
        assertThat(read("web-of-science", "library.isi").getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(3, 45),
                        "A Ledger for Debris",
                        "We keep a ledger. It is kept with care.",
                        List.of("Ada Example", "Noor Voorbeeld"),
                        Map.of("doi", "10.5555/ledger.1", "pmid", "12345670"),
                        "2026-07-05",
                        "JOURNAL OF DEBRIS",
                        List.of("Library Science", "Dust Studies"),
                        List.of("ledgers", "patient debris", "DUST"),
                        List.of(),
                        null,
                        null));
    }

    @Test
    void readsAllThatMedlineSays() throws IOException {
        assertThat(read("medline", "library.nbib").getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(2, 1),
                        "A ledger for debris.",
                        "BACKGROUND: We keep a ledger. RESULTS: It is kept with care.",
                        List.of("Ada Example", "Noor Voorbeeld", "Debris Group"),
                        Map.of("pmid", "12345670", "pmc", "PMC7654320", "doi", "10.5555/ledger.1"),
                        "2026-07",
                        "Journal of debris",
                        List.of(),
                        List.of("ledgers", "Dust/analysis"),
                        List.of(),
                        null,
                        "(c) 2026 The Authors."));
    }

    private static List<DumpRecord> read(String format, String file) throws IOException {
        return Gathered.from(Sample.format(TaggedFormats.all(), format), Sample.bytes(file))
                .records();
    }
}
