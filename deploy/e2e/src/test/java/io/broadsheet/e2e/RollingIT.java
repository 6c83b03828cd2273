package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster does with pods, done with processes under load: more replicas, each replaced in turn, fewer replicas. */
@Tag("faults")
class RollingIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration REPLACED = Duration.ofSeconds(90);
    private static final long RECORDS = Long.getLong("faults.records", 20_000) / 2;
    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.ENRICH, Part.QUERY);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void losesAndDoublesNothingAndAlwaysAnswersWhileServicesAreScaledUpReplacedAndScaledDown()
            throws IOException, InterruptedException {
        FaultyRun load = new FaultyRun(2, RECORDS, 3, folder);
        try (RunningSystem system = RunningSystem.start(Repository.ours(), folder.resolve("data"))
                        .ready(START);
                Replica ingest = Replica.beside(system, Part.INGEST, folder);
                Replica enrich = Replica.beside(system, Part.ENRICH, folder);
                Replica query = Replica.beside(system, Part.QUERY, folder)) {

            // When scaled up
            load.files().get(0).drop(system.inbox(), "scaled-up.txt");
            List.of(ingest, enrich, query).forEach(Replica::awaitReady);
            try (Reader reader = Reader.of(system.query(), query.http())) {

                // When every first replica is replaced, one after another
                load.files().get(1).drop(system.inbox(), "replaced.txt");
                for (Part part : SERVICES) {
                    replace(system, part);
                }

                // When scaled down
                load.files().get(2).drop(system.inbox(), "scaled-down.txt");
                ingest.stop();
                enrich.stop();

                // Then
                load.assertComesToTheTruth(query.http());
                load.assertComesToTheTruth(system.query());
                query.stop();
                reader.assertWasAlwaysAnswered();
            }
        }
    }

    /** Asks the launcher's process to end; the launcher puts another in its place. */
    private static void replace(RunningSystem system, Part part) {
        ProcessHandle old = system.process(part).orElseThrow();
        assertThat(old.destroy()).isTrue();
        await("another " + part)
                .atMost(REPLACED)
                .untilAsserted(() -> assertThat(system.process(part))
                        .hasValueSatisfying(now -> assertThat(now.pid()).isNotEqualTo(old.pid())));
        try (QueryApi http = new QueryApi(URI.create("http://127.0.0.1:" + (system.port() + portOf(part))))) {
            Replica.awaitReady(part, http);
        }
    }

    private static int portOf(Part part) {
        return switch (part) {
            case QUERY -> 0;
            case INGEST -> 1;
            case ENRICH -> 2;
            case KAFKA, POSTGRES -> throw new IllegalArgumentException(part + " is no service");
        };
    }
}
