package io.broadsheet.query.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadsheet.query.catalog.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void writesOneObjectALine() throws IOException {
        var papers = List.of(
                APaper.titled("One\u2028two\u0085three \"four\"").paper(),
                APaper.titled("Five\nsix \uD83D\uDE00").saying(null).paper());

        var document = written(ExportFormat.JSONL, papers);

        assertThat(document).endsWith("}\n").doesNotContain("\u2028", "\u0085");
        assertThat(document.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(papers).contains(JSON.readValue(line, Paper.class)));
    }

    @Test
    void writesATableWithAHeader() throws IOException {
        var paper = APaper.titled("A \"Ledger\", kept")
                .by("Ada Example", "Bob Sample")
                .knownAs(Map.of("arxiv", "2607.1", "doi", "10.5555/x"))
                .in("Journal of Debris")
                .tagged("Books", "Debris")
                .linkedTo("https://example.org/a", "https://example.org/b")
                .paper();

        var rows = rows(written(ExportFormat.CSV, List.of(paper)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getFieldsAsMap())
                .containsEntry("id", APaper.ID)
                .containsEntry("title", "A \"Ledger\", kept")
                .containsEntry("authors", "Ada Example; Bob Sample")
                .containsEntry("day", "2026-07-29")
                .containsEntry("listedOn", "")
                .containsEntry("venue", "Journal of Debris")
                .containsEntry("identifiers", "arxiv:2607.1; doi:10.5555/x")
                .containsEntry("tags", "Books; Debris")
                .containsEntry("links", "https://example.org/a; https://example.org/b")
                .containsEntry("sightings", "2");
    }

    @Test
    void leavesNoFormulaAndNoLineBreakInATable() throws IOException {
        var document = written(ExportFormat.CSV, List.of(APaper.hostile()));

        assertThat(document.lines()).hasSize(2);
        assertThat(rows(document).getFirst().getFields())
                .allSatisfy(cell -> assertThat(cell).doesNotStartWith("=").doesNotContain("\u0000"));
        assertThat(rows(document).getFirst().getField("title")).startsWith("'=1+1 & \"quoted\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+1, '+1",
                "-1, '-1",
                "@x, '@x",
                "|x, '|x",
                "＝1, '＝1",
                "1=1, 1=1",
                "Plain, Plain",
                "\"\", \"\"",
                "'=1, '=1"
            })
    void putsAnApostropheBeforeAFormula(String text, String harmless) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @EnumSource
    void isAValidDocumentOfNothing(ExportFormat format) throws IOException {
        var document = written(format, List.of());

        assertThat(document.lines().count()).isEqualTo(format == ExportFormat.CSV ? 1 : 0);
        assertThat(rows(written(ExportFormat.CSV, List.of()))).isEmpty();
    }

    private static String written(ExportFormat format, List<Paper> papers) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = format.open(out, JSON);
        for (var paper : papers) {
            writer.add(paper);
        }
        writer.finish();
        return out.toString(UTF_8);
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(table);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
