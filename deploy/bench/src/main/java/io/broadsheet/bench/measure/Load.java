package io.broadsheet.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.corpus.Truth;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Drops one big file and follows it until all of it is searchable. */
public final class Load {

    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);

    private final RunningSystem system;
    private final Duration patience;

    /** Follows at most for {@code patience}. */
    public Load(RunningSystem system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    /**
     * Moves the file into the inbox.
     *
     * @throws IOException where the dump is rejected or not complete in time
     */
    public LoadFigures run(Path file, Truth truth) throws IOException, InterruptedException {
        String dump = Inbox.dumpId(file);
        Costs costs = new Costs(system);
        try (StageCounts counts = new StageCounts(system)) {
            List<Sample> samples = new ArrayList<>(List.of(counts.sample(dump)));
            system.inbox().drop(file);
            while (!samples.getLast().state().equals("complete")) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_SAMPLES.toNanos());
                samples.add(counts.sample(dump));
                costs.look();
                requireProgress(samples.getLast());
            }
            JsonNode ledger = system.query().get("/v1/dumps/" + dump);
            return LoadFigures.of(truth, samples, costs, ledger);
        }
    }

    private void requireProgress(Sample sample) throws IOException {
        if (sample.state().equals("rejected") || sample.seconds() > patience.toSeconds()) {
            throw new IOException("The dump is " + sample.state() + " after " + sample.seconds() + " s, with "
                    + sample.counts() + "; the logs are under " + system.data());
        }
    }
}
