package io.broadsheet.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.bench.corpus.Truth;
import io.broadsheet.bench.measure.Correctness;
import io.broadsheet.bench.measure.ExportFigures;
import io.broadsheet.bench.measure.IdleFigures;
import io.broadsheet.bench.measure.LoadFigures;
import io.broadsheet.bench.measure.ProcessCost;
import io.broadsheet.bench.measure.SearchFigures;
import io.broadsheet.bench.measure.Stage;
import io.broadsheet.bench.measure.StageRate;
import io.broadsheet.bench.system.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private final Report report = new Report(
            LocalDate.of(2026, 8, 1),
            "abc1234",
            new Machine(2, 23.4, "25.0.3"),
            1,
            new Truth(20_000, 18_010, 30_123_456),
            12.3,
            new LoadFigures(
                    4.56789,
                    4_378.3,
                    Map.of(Stage.STORED, new StageRate(20_000, 0.5, 4.25, 5_333.3333, 6_000)),
                    Map.of(Part.POSTGRES, new ProcessCost(3.21, 0.1605, 120.5)),
                    new Correctness(20_000, 20_000, 0, 20_000, 0, 18_010, 18_010, true)),
            new IdleFigures(60, List.of(0.9, 1.1, 1.0), 1.0),
            new SearchFigures(50, 1_000, 0, 3.25, 9.5, 12, Map.of("/v1/papers", 2.5)),
            List.of(new ExportFigures("jsonl", 40.2, 1.5, 12_006.7, 33.4)));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsOneJsonObjectWithFourDigits() throws IOException {
        new Results(folder).keep(report);

        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("2026-08-01-20000.json").toFile());
        assertThat(json.at("/date").asText()).isEqualTo("2026-08-01");
        assertThat(json.at("/load/seconds").decimalValue()).hasToString("4.568");
        assertThat(json.at("/load/stages/stored/perSecond").asInt()).isEqualTo(5333);
        assertThat(json.at("/load/processes/postgres/cpuSecondsPerThousand").asDouble())
                .isEqualTo(0.1605);
        assertThat(json.at("/load/correctness/correct").asBoolean()).isTrue();
        assertThat(json.at("/search/p50ByPath").size()).isEqualTo(1);
    }

    @Test
    void keepsTheSameAsTables() throws IOException {
        new Results(folder).keep(report);

        assertThat(Files.readString(folder.resolve("2026-08-01-20000.md")))
                .contains("20,000 records on 2026-08-01", "4.6 s, 4,378 records/s", "Correct: 20,000 records")
                .contains("| stored | 20,000 | 0.5 | 4.3 | 5,333 | 6,000 |", "| postgres | 3.2 | 0.161 | 121 |")
                .contains("median 1.00 s of [0.90, 1.10, 1.00]", "p50 3.3 ms, p99 9.5 ms")
                .contains("| jsonl | 40.2 | 1.5 | 12,007 | 33 |");
    }

    @Test
    void printsTheObjectInOneLine() {
        assertThat(Results.json(report)).startsWith("{\"date\":\"2026-08-01\"").doesNotContain("\n");
    }
}
