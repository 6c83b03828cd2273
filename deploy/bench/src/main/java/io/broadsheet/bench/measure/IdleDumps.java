package io.broadsheet.bench.measure;

import io.broadsheet.bench.corpus.Corpus;
import io.broadsheet.bench.corpus.DumpFile;
import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Drops small files of new papers, one after another, into a system that has nothing else to do. */
public final class IdleDumps {

    private static final int TIMES = 5;
    private static final int RECORDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration REST = Duration.ofSeconds(2);

    private final RunningSystem system;
    private final long seed;

    /** Takes papers of the seeds after this one. */
    public IdleDumps(RunningSystem system, long seed) {
        this.system = system;
        this.seed = seed;
    }

    /** Writes the files to the folder, which must be on the inbox's file system. */
    public IdleFigures run(Path folder) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Path file = folder.resolve("idle-" + i + ".txt");
            DumpFile.write(new Corpus(seed + 1 + i, RECORDS), file, folder.resolve("idle-" + i + ".tsv"));
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            seconds.add(secondsUntilComplete(file));
        }
        return IdleFigures.of(RECORDS, seconds);
    }

    private double secondsUntilComplete(Path file) throws IOException, InterruptedException {
        String path = "/v1/dumps/" + Inbox.dumpId(file);
        long start = System.nanoTime();
        system.inbox().drop(file);
        while (!isComplete(path)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("A dump of " + RECORDS + " records is not complete after " + PATIENCE.toSeconds()
                        + " s; GET " + path + " says " + system.query().find(path));
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isComplete(String path) throws InterruptedException {
        return system.query()
                .find(path)
                .map(dump -> dump.path("state").asText().equals("complete"))
                .orElse(false);
    }
}
