package io.broadsheet.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is lost: the topics hold all that it held, what people decided included. */
class RebuildIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void fillsAnEmptiedDatabaseFromTheTopicsWithThePapersAndDecisionsItHad() throws IOException, InterruptedException {
        // Given
        Path data = folder.resolve("data");
        Map<String, JsonNode> papers;
        Map<String, JsonNode> ledger;
        try (RunningSystem first = started(data)) {
            Samples.drop(first, "");
            decide(first);
            papers = new Catalogue(first.query()).all();
            ledger = ledger(first);
            assertThat(first.stop()).isTrue();
        }

        // When
        empty(data.resolve("postgres"));
        try (RunningSystem second = started(data)) {

            // Then
            await().atMost(Ledger.PATIENCE)
                    .untilAsserted(() -> assertThat(ledger(second)).isEqualTo(ledger));
            await().atMost(Ledger.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(new Catalogue(second.query()).all()).isEqualTo(papers));
            Samples.drop(second, "again ");
            assertThat(new Catalogue(second.query()).all()).isEqualTo(papers);
        }
    }

    private static RunningSystem started(Path data) throws IOException, InterruptedException {
        return RunningSystem.start(Repository.ours(), data).ready(START);
    }

    /** Parts a paper that is listed twice, and joins another to what remains of it. */
    private static void decide(RunningSystem system) throws IOException, InterruptedException {
        Catalogue catalogue = new Catalogue(system.query());
        String twice = idOfOneListed(catalogue, 2);
        String once = idOfOneListed(catalogue, 1);
        JsonNode merge = system.query()
                .get("/v1/papers/" + twice + "/merges")
                .path("items")
                .path(0);
        post(
                system,
                "/v1/papers/" + twice + "/split",
                "{\"records\": [\"" + merge.path("records").path(1).asText() + "\"]}");
        post(system, "/v1/papers/merge", "{\"papers\": [\"" + once + "\", \"" + twice + "\"]}");
        await().atMost(Ledger.PATIENCE).untilAsserted(() -> {
            assertThat(List.of(status(system, once), status(system, twice))).containsExactlyInAnyOrder(200, 308);
            assertThat(catalogue.papers()).as("one more and one less").isEqualTo(Samples.PAPERS);
        });
    }

    private static int status(RunningSystem system, String paper) throws IOException, InterruptedException {
        return system.query().response("/v1/papers/" + paper).statusCode();
    }

    private static String idOfOneListed(Catalogue catalogue, int times) throws IOException, InterruptedException {
        return catalogue.all().values().stream()
                .filter(paper -> paper.path("sightings").asInt() == times)
                .map(paper -> paper.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void post(RunningSystem system, String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.port() + path))
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + Files.readString(system.data().resolve("token"))
                                                    .strip())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
    }

    /** Without when a dump was complete, which is another time now. */
    private static Map<String, JsonNode> ledger(RunningSystem system) throws IOException, InterruptedException {
        return new Ledger(system.query())
                .all().stream()
                        .<JsonNode>map(dump -> ((ObjectNode) dump).without("completedAt"))
                        .collect(toMap(dump -> dump.path("id").asText(), dump -> dump));
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
