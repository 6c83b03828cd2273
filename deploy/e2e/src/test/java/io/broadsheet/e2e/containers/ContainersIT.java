package io.broadsheet.e2e.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.e2e.Ledger;
import io.broadsheet.e2e.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker-compose.yml promises: up, drop, query, down. */
@Tag("containers")
class ContainersIT {

    private static final String ALL_PAPERS = "/v1/papers?limit=200&sort=newest";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Stack stack;

    private static @Nullable String missing;

    @BeforeAll
    static void buildAndStart() throws IOException, InterruptedException {
        missing = Docker.missing().orElse(null);
        if (missing != null) {
            System.out.println("Containers are not tested: " + missing);
            return;
        }
        stack = new Stack(Files.createDirectory(folder.resolve("inbox")));
        stack.build();
        stack.up();
    }

    /** Here and not before all, so that each test counts as skipped. */
    @BeforeEach
    void needAnEngine() {
        assumeTrue(missing == null, () -> "Containers are not tested: " + missing);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (missing == null) {
            stack.remove();
        }
    }

    @Test
    void readsAFileDroppedIntoTheInboxAndFindsItsPapers() throws IOException, InterruptedException {
        Path sample = Repository.ours().root().resolve("deploy/samples/daily-2026-07-29.txt");

        JsonNode dump = stack.read(sample);

        assertThat(dump.path("stored").asInt()).isEqualTo(16);
        assertThat(folder.resolve("inbox/broadsheet/done/daily-2026-07-29.txt.report.json"))
                .exists();
        assertThat(stack.query().get("/v1/papers?q=lanternfish").path("items"))
                .extracting(paper -> paper.path("title").asText())
                .containsExactly("Lanternfish: Low-Light Image Captioning with Patient Decoders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void runsServicesAsNobodyWithoutRightsOnAReadOnlyFileSystem(String service)
            throws IOException, InterruptedException {
        String seen = stack.shell(
                service, "id -u; id -g; touch /app/new 2>&1; touch /etc/new 2>&1; grep CapEff /proc/1/status");

        assertThat(seen.lines())
                .satisfiesExactly(
                        user -> assertThat(user).isEqualTo("10001"),
                        group -> assertThat(group).isEqualTo("10001"),
                        application -> assertThat(application).contains("Read-only file system"),
                        system -> assertThat(system).contains("Read-only file system"),
                        rights -> assertThat(rights).matches("CapEff:\\s+0{16}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void startsServicesFromTheirAotCacheWithinTheirMemoryLimit(String service)
            throws IOException, InterruptedException {
        String mapped = stack.shell(service, "grep -c app.aot /proc/1/maps");
        String heap = stack.shell(
                service,
                "java @/app/jvm-options -XX:+PrintFlagsFinal -version 2>/dev/null | sed -n 's/.* MaxHeapSize *= \\([0-9]*\\).*/\\1/p'");

        assertThat(mapped.strip()).isNotEqualTo("0");
        assertThat(Long.parseLong(heap.strip())).isBetween(266L << 20, 286L << 20);
    }

    @Test
    void sendsTheLetterThatAsksForConfirmationToTheCatcher() throws IOException, InterruptedException {
        assertThat(stack.post("/v1/subscriptions", "{\"address\": \"ada@example.org\"}"))
                .isEqualTo(202);

        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(
                                stack.mail().get("/api/v1/messages").path("messages"))
                        .extracting(letter ->
                                letter.path("To").path(0).path("Address").asText())
                        .containsExactly("ada@example.org"));
    }

    @Test
    void readsOnAfterAServiceWasRestarted() throws IOException, InterruptedException {
        stack.compose("restart", "enrich-service");

        assertThat(stack.read(page("restarted.txt", 2)).path("state").asText()).isEqualTo("complete");
    }

    @Test
    void endsCleanlyAndKeepsWhatItHasWhenItIsTakenDown() throws IOException, InterruptedException {
        // Given
        stack.read(page("kept.txt", 1));
        JsonNode before = stack.query().get(ALL_PAPERS).path("items");
        assertThat(before).isNotEmpty();

        // When
        stack.compose("stop");
        List<String> exits = stack.compose("ps", "--all", "--format", "{{.Service}} {{.ExitCode}}")
                .lines()
                .filter(line -> line.contains("-service "))
                .toList();
        stack.compose("down");
        stack.up();

        // Then
        assertThat(exits)
                .as("services that end when asked to (143), and need not be killed (137)")
                .containsExactlyInAnyOrder("ingest-service 143", "enrich-service 143", "query-service 143");
        assertThat(stack.query().get(ALL_PAPERS).path("items")).isEqualTo(before);
    }

    private static Path page(String name, long seed) throws IOException {
        return Files.writeString(folder.resolve(name), Pages.page(seed, 3));
    }
}
