package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Events.Event;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.format.value.Sample;
import io.broadsheet.local.testing.Contracts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structured formats from the drop folder to the topics. */
@ServiceTest
class DroppedFormatsTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv.jsonl, arxiv-jsonl, 3",
        "daily-arxiv.jsonl, daily-arxiv-jsonl, 2",
        "hub-daily.json, hub-json, 3",
        "hub-python.json, hub-python, 3",
        "s2-search.json, s2-json, 2",
        "s2orc.jsonl, s2orc-jsonl, 2",
        "openalex-works.json, openalex-json, 2",
        "crossref-works.json, crossref-json, 2",
        "plain.jsonl, plain-json, 3",
        "openreview.tsv, openreview-csv, 2",
        "plain.csv, plain-csv, 2"
    })
    void publishesTheRecordsOfEveryFormat(String file, String format, int records) throws IOException {
        // When
        folder.drop(file, Sample.bytes(file));

        // Then
        JsonNode report = folder.report(file);
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("format").asText()).isEqualTo(format);
        assertThat(report.get("rejections")).isEmpty();
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .hasSize(records)
                .allSatisfy(event -> assertThat(Contracts.violations("PaperParsed", event.value()))
                        .isEmpty());
    }

    @Test
    void oneBadLineCostsOneRecordWhichCanBeReadBackWithItsPosition() throws IOException {
        // Given
        String good = "{\"title\": \"A Ledger for Debris\", \"abstract\": \"We keep a ledger.\"}\n";
        String bad = "{\"title\": \"A Ledger for Debris\", \"abstract\": We}\n";

        // When
        folder.drop("one bad line.jsonl", (good + bad + good).getBytes(UTF_8));

        // Then
        JsonNode report = folder.report("one bad line.jsonl");
        assertThat(report.get("published").asInt()).isEqualTo(2);
        assertThat(report.get("rejected").asInt()).isEqualTo(1);
        List<Event> rejected =
                Events.of("papers.rejected.v1", report.get("dump").asText());
        assertThat(rejected).singleElement().satisfies(event -> {
            assertThat(Contracts.violations("PaperRejected", event.value())).isEmpty();
            assertThat(event.header("ordinal")).isEqualTo("1");
            assertThat(event.json().get("code").asText()).isEqualTo("malformed-json");
            assertThat(event.json().at("/position/line").asInt()).isEqualTo(2);
            assertThat(event.json().at("/position/byte").asInt()).isEqualTo(good.length());
            assertThat(event.json().get("text").asText()).isEqualTo(bad.strip());
        });
    }
}
