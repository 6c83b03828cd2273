package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any process may die at any moment. {@code deploy/e2e/faults} sets the number of runs, the first seed and the load. */
@Tag("faults")
class FaultsIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration ORPHANS_END = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("faults.seed", 1);
    private static final long RECORDS = Long.getLong("faults.records", 20_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + Long.getLong("faults.runs", 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesAndDoublesNothingWhenEachProcessIsKilledUnderLoad(long seed) throws IOException, InterruptedException {
        // Given
        List<Fault> plan = Fault.plan(seed);
        FaultyRun load = new FaultyRun(seed, RECORDS, plan.size(), folder);
        try (RunningSystem system = started()) {

            // When
            for (int i = 0; i < plan.size(); i++) {
                load.files().get(i).drop(system.inbox(), "dump-" + i + ".txt");
                plan.get(i).strike(system);
            }

            // Then
            load.assertComesToTheTruth(system.query());
            assertThat(system.launcher().isAlive())
                    .as("the launcher outlives its children")
                    .isTrue();
        }
        assertASecondDropChangesNothing(load);
    }

    private void assertASecondDropChangesNothing(FaultyRun load) throws IOException, InterruptedException {
        try (RunningSystem system = started()) {
            Map<String, String> before = new Catalogue(system.query()).all(JsonNode::toString);
            load.dropAgain(system);
            load.assertComesToTheTruth(system.query());
            assertThat(new Catalogue(system.query()).all(JsonNode::toString)).isEqualTo(before);
        }
    }

    @Test
    void losesAndDoublesNothingWhenTheLauncherIsKilledUnderLoad() throws IOException, InterruptedException {
        // Given
        FaultyRun load = new FaultyRun(SEED, RECORDS, 1, folder);
        List<ProcessHandle> orphans;
        try (RunningSystem first = started()) {
            load.files().getFirst().drop(first.inbox(), "dump.txt");
            awaitWork(first, load.files().getFirst().dump());
            orphans = first.started();
            assertThat(orphans).hasSizeGreaterThanOrEqualTo(Part.values().length);

            // When
            first.launcher().destroyForcibly().waitFor();

            // Then
            await("end of the orphans")
                    .atMost(ORPHANS_END)
                    .untilAsserted(() -> assertThat(orphans)
                            .filteredOn(ProcessHandle::isAlive)
                            .extracting(orphan -> orphan.info().commandLine())
                            .isEmpty());
        }
        try (RunningSystem second = started()) {
            load.assertComesToTheTruth(second.query());
        }
    }

    /** Some records are stored and others are not. */
    private static void awaitWork(RunningSystem system, String dump) {
        await("stored records of " + dump)
                .atMost(Ledger.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(system.query().find("/v1/dumps/" + dump))
                        .hasValueSatisfying(entry ->
                                assertThat(entry.path("stored").asLong()).isBetween(1L, RECORDS - 1)));
    }

    private RunningSystem started() throws IOException, InterruptedException {
        return RunningSystem.start(Repository.ours(), folder.resolve("data")).ready(START);
    }
}
