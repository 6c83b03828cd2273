package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State survives a clean stop, and what is dropped again changes nothing. */
class RestartIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void stopsWithoutLeftoversAndIsTheSameAfterARestartAndASecondDrop() throws IOException, InterruptedException {
        // Given
        Path data = folder.resolve("data");
        Map<String, JsonNode> before;
        try (RunningSystem first = started(data)) {
            Samples.drop(first, "");
            before = new Catalogue(first.query()).all();
            assertStopsCleanly(first);
        }

        // When
        try (RunningSystem second = started(data)) {
            Samples.drop(second, "again ");
            awaitAliases(second);

            // Then
            assertThat(new Catalogue(second.query()).all()).isEqualTo(before).hasSize(Samples.PAPERS);
            assertThat(new Ledger(second.query()).all()).hasSize(Samples.files().size());
        }
    }

    private static RunningSystem started(Path data) throws IOException, InterruptedException {
        return RunningSystem.start(Repository.ours(), data).ready(START);
    }

    private static void awaitAliases(RunningSystem system) {
        await().atMost(Ledger.PATIENCE)
                .untilAsserted(() -> assertThat(new Ledger(system.query()).all())
                        .allSatisfy(dump -> assertThat(dump.path("aliases"))
                                .extracting(JsonNode::asText)
                                .containsExactly("again " + dump.path("name").asText())));
    }

    private static void assertStopsCleanly(RunningSystem system) throws InterruptedException {
        List<ProcessHandle> started = system.started();
        assertThat(started).as("processes of a running system").hasSizeGreaterThanOrEqualTo(5);

        assertThat(system.stop())
                .as("ends after SIGTERM; printed %s", system.printed())
                .isTrue();

        assertThat(started).filteredOn(ProcessHandle::isAlive).isEmpty();
    }
}
