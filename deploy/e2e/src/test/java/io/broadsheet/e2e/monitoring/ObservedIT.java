package io.broadsheet.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import io.broadsheet.e2e.DropFolder;
import io.broadsheet.e2e.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that is watched: its traces arrive at a collector, its logs are JSON, its metrics are those of the catalogue. */
class ObservedIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE_WORD = "Lanternfish";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OtlpReceiver collector;

    @SuppressWarnings("NullAway.Init")
    private static RunningSystem system;

    @SuppressWarnings("NullAway.Init")
    private static String dump;

    @BeforeAll
    static void dropAFileIntoAWatchedSystem() throws IOException, InterruptedException {
        collector = OtlpReceiver.start();
        Map<String, String> environment = Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.url(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        system = RunningSystem.start(Repository.ours(), folder.resolve("data"), environment)
                .ready(START);
        Path sample = Repository.ours().root().resolve("deploy/samples/daily-2026-07-27.txt");
        dump = new DropFolder(system.data()).drop("daily.txt", Files.readAllBytes(sample));
        new Ledger(system.query()).complete(dump);
        system.query().papers();
        try (QueryApi ingest = new QueryApi(URI.create("http://127.0.0.1:" + (system.port() + 1)))) {
            ingest.get("/v1/formats");
        }
    }

    @AfterAll
    static void stop() {
        system.close();
        collector.close();
    }

    @Test
    void oneTraceShowsADumpFromItsFileToTheSearch() {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(names(spans()))
                        .contains("dump", "parse and publish", "enrich", "store", "resolve", "refresh", "searchable"));
        List<TracedSpan> spans = spans();
        TracedSpan whole = named(spans, "dump");
        TracedSpan publishing = named(spans, "parse and publish");

        assertThat(spans).extracting(TracedSpan::service).contains("ingest-service", "enrich-service", "query-service");
        assertThat(whole.parent()).as("the file begins the trace").isEmpty();
        assertThat(publishing.parent()).isEqualTo(whole.id());
        assertThat(spans)
                .filteredOn(span -> Set.of("enrich", "store").contains(span.name()))
                .extracting(TracedSpan::parent)
                .containsOnly(publishing.id());
        assertThat(collector.ofDump(dump)).extracting(TracedSpan::trace).containsOnly(whole.trace());
    }

    @Test
    void theStepsOfATraceStandInTheirOrder() {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(names(spans())).contains("searchable"));
        List<TracedSpan> spans = spans();
        TracedSpan searchable = named(spans, "searchable");

        assertThat(spans).allSatisfy(span -> assertThat(span.ended()).isGreaterThanOrEqualTo(span.begun()));
        assertThat(spans)
                .extracting(TracedSpan::begun)
                .allSatisfy(begun -> assertThat(begun)
                        .isGreaterThanOrEqualTo(named(spans, "dump").begun()));
        assertThat(spans)
                .filteredOn(span -> span.name().equals("store"))
                .allSatisfy(span -> assertThat(searchable.ended()).isGreaterThan(span.ended()));
    }

    @Test
    void noSpanSaysWhatStandsInTheFile() {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(names(spans())).contains("searchable"));

        assertThat(spans())
                .extracting(TracedSpan::attributes)
                .noneMatch(text -> text.contains(TITLE_WORD) || text.contains(token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "query"})
    void everyLineOfAServicesLogIsAnObject(String service) throws IOException {
        assertThat(lines(service)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.required("service").asText()).isEqualTo(service + "-service");
            assertThat(line.required("level").asText()).isNotBlank();
            assertThat(line.required("timestamp").asText()).isNotBlank();
            assertThat(line.required("message").asText()).doesNotContain(TITLE_WORD, token());
        });
    }

    @Test
    void whatALineNamesIsAFieldOfIt() throws IOException {
        assertThat(lines("ingest"))
                .filteredOn(line -> line.at("/fields/dump").asText().equals(dump))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/fields/state").asText()).isEqualTo("published");
                    assertThat(line.at("/fields/file").asText()).isEqualTo("\"daily.txt\"");
                    assertThat(line.at("/fields/records").asInt()).isPositive();
                });
    }

    @Test
    void aLineWithinATraceNamesIt() throws IOException {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(names(spans())).contains("searchable"));

        assertThat(lines("query"))
                .filteredOn(line -> line.at("/fields/dump").asText().equals(dump))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.at("/fields/traceId").asText())
                            .isEqualTo(named(spans(), "dump").trace());
                    assertThat(line.at("/fields/spanId").asText())
                            .isEqualTo(named(spans(), "searchable").id());
                });
    }

    @ParameterizedTest
    @CsvSource({"query-service, 0", "ingest-service, 1", "enrich-service, 2"})
    void theCatalogueHasTheMetricsOfAServiceAndNoOthers(String service, int behindTheFirstPort)
            throws IOException, InterruptedException {
        ExposedMetrics exposed = ExposedMetrics.at(system.port() + behindTheFirstPort);
        List<DocumentedMetric> documented = DocumentedMetric.of(service);

        assertThat(exposed.ours())
                .isEqualTo(documented.stream()
                        .flatMap(DocumentedMetric::series)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(documented)
                .allSatisfy(metric -> assertThat(metric.series())
                        .allSatisfy(series ->
                                assertThat(exposed.labels(series)).as(series).isEqualTo(metric.labels())));
    }

    @ParameterizedTest
    @CsvSource({"query-service, 0", "ingest-service, 1", "enrich-service, 2"})
    void theMetricsOfLibrariesThatAreLookedAtAreThere(String service, int behindTheFirstPort) {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(ExposedMetrics.at(system.port() + behindTheFirstPort)
                                .labelsBySeries())
                        .containsKeys(DocumentedMetric.ofLibrariesIn(service).stream()
                                .flatMap(DocumentedMetric::series)
                                .toArray(String[]::new)));
    }

    @Test
    void theCatalogueIsCounted() {
        await().atMost(Ledger.PATIENCE).untilAsserted(() -> {
            long papers = system.query().papers();
            assertThat(papers).isPositive();
            assertThat(ExposedMetrics.value(system.port(), "broadsheet_catalogue_papers"))
                    .isEqualTo((double) papers);
            assertThat(ExposedMetrics.value(system.port(), "broadsheet_dumps_open"))
                    .isZero();
            assertThat(ExposedMetrics.value(system.port(), "broadsheet_catalogue_newest_paper_age_seconds"))
                    .isBetween(0.0, 600.0);
            assertThat(ExposedMetrics.value(system.port(), "broadsheet_dump_searchable_seconds_count"))
                    .isEqualTo(1);
        });
    }

    private static List<TracedSpan> spans() {
        return collector.ofTrace(collector.ofDump(dump).stream()
                .findFirst()
                .map(TracedSpan::trace)
                .orElse("none yet"));
    }

    private static Set<String> names(List<TracedSpan> spans) {
        return spans.stream().map(TracedSpan::name).collect(Collectors.toSet());
    }

    private static TracedSpan named(List<TracedSpan> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " among " + names(spans)));
    }

    private static List<JsonNode> lines(String service) throws IOException {
        return Files.readAllLines(system.data().resolve("logs/" + service + ".log")).stream()
                .map(ObservedIT::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("This line is no JSON: " + line, e);
        }
    }

    private static String token() {
        return MonitoringFiles.text(system.data().resolve("token")).strip();
    }
}
