package io.broadsheet.ingest.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openreview-csv | openreview.tsv      | Tables of "Contents"   | Second Table
            openreview-csv | openreview.csv      | Quantified Tables      | Suppressed Tables
            plain-csv      | plain.csv           | Comma, Separated       | Plain Row
            plain-csv      | plain.tsv           | Tabbed Title           | Second Tab
            plain-csv      | plain-semicolon.csv | Semicolons; Everywhere | Zweites
            """)
    void readsEveryRow(String format, String file, String first, String last) throws IOException {
        Gathered gathered = read(format, file);

        assertThat(gathered.rejections()).isEmpty();
        assertThat(gathered.titles()).containsExactly(first, last);
    }

    @Test
    void readsAllThatAnExportOfOpenReviewSays() throws IOException {
        assertThat(read("openreview-csv", "openreview.tsv").records().getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(2, 38),
                        "Tables of \"Contents\"",
                        "We list contents.",
                        List.of(),
                        Map.of("openreview", "1Fqg133aaaI"),
                        null,
                        null,
                        List.of(),
                        List.of("tables", "contents"),
                        List.of("https://openreview.net/forum?id=1Fqg133aaaI"),
                        null,
                        null));
    }

    @Test
    void readsDecisionsAndKeywordsThatAreSpeltOut() throws IOException {
        DumpRecord first = read("openreview-csv", "openreview.csv").records().getFirst();

        assertThat(first.keywords()).containsExactly("tables", "Ada's ledgers");
        assertThat(first.comment()).isEqualTo("Accept: poster");
        assertThat(first.identifiers()).containsExactly(Map.entry("openreview", "RUzSobdYaaV"));
    }

    @Test
    void readsAllThatAPlainTableSays() throws IOException {
        List<DumpRecord> records = read("plain-csv", "plain.csv").records();

        assertThat(records.getFirst())
                .isEqualTo(new DumpRecord(
                        Position.at(2, 48),
                        "Comma, Separated",
                        "A row, with \"quotes\" and two lines.",
                        List.of("Example A.", "Voorbeeld N."),
                        Map.of("doi", "10.5555/csv.1"),
                        "2026",
                        null,
                        List.of(),
                        List.of("commas", "quotes"),
                        List.of(),
                        null,
                        null));
        assertThat(records.getLast().position()).isEqualTo(Position.at(4, 166));
        assertThat(records.getLast().abstractText()).isNull();
        assertThat(records.getLast().publishedAt()).isEqualTo("2025");
    }

    private static Gathered read(String format, String file) throws IOException {
        return Gathered.from(Sample.format(TableFormats.all(), format), Sample.bytes(file));
    }
}
