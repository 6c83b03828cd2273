package io.broadsheet.bench;

import io.broadsheet.bench.corpus.Corpus;
import io.broadsheet.bench.corpus.DumpFile;
import io.broadsheet.bench.corpus.Truth;
import io.broadsheet.bench.measure.ExportFigures;
import io.broadsheet.bench.measure.ExportLoad;
import io.broadsheet.bench.measure.IdleDumps;
import io.broadsheet.bench.measure.IdleFigures;
import io.broadsheet.bench.measure.Load;
import io.broadsheet.bench.measure.LoadFigures;
import io.broadsheet.bench.measure.SearchFigures;
import io.broadsheet.bench.measure.SearchLoad;
import io.broadsheet.bench.report.Machine;
import io.broadsheet.bench.report.Report;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** One run on a fresh folder: start, load, small dumps, searches, stop. */
final class Bench {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration SEARCHING = Duration.ofSeconds(20);
    /** Far below any rate that we would accept; it only bounds a run that hangs. */
    private static final long SLOWEST_PER_SECOND = 200;

    private final Options options;
    private final Path folder;
    private final Clock clock;

    Bench(Options options, Path folder, Clock clock) {
        this.options = options;
        this.folder = folder;
        this.clock = clock;
    }

    Report run(Repository repository) throws IOException, InterruptedException {
        say("writing " + options.records() + " records");
        Path dump = folder.resolve("corpus.txt");
        Truth truth = DumpFile.write(new Corpus(options.seed(), options.records()), dump, folder.resolve("truth.tsv"));
        say("starting the system on " + folder);
        long start = System.nanoTime();
        try (RunningSystem system =
                RunningSystem.start(repository, folder.resolve("data")).ready(START)) {
            return measured(system, dump, truth, (System.nanoTime() - start) / 1e9);
        }
    }

    private Report measured(RunningSystem system, Path dump, Truth truth, double startSeconds)
            throws IOException, InterruptedException {
        say("ready after " + Math.round(startSeconds) + " s; dropping the corpus");
        LoadFigures load = new Load(system, patience()).run(dump, truth);
        say("complete after " + Math.round(load.seconds()) + " s; dropping small dumps");
        IdleFigures idle = new IdleDumps(system, options.seed()).run(folder);
        say("searching for " + SEARCHING.toSeconds() + " s");
        SearchFigures search = new SearchLoad(system.query(), SEARCHING).run();
        say("exporting everything");
        List<ExportFigures> exports = new ExportLoad(system).run(system.query().papers());
        return new Report(
                LocalDate.now(clock),
                commit(),
                Machine.ours(),
                options.seed(),
                truth,
                startSeconds,
                load,
                idle,
                search,
                exports);
    }

    private Duration patience() {
        return Duration.ofMinutes(3).plusSeconds(options.records() / SLOWEST_PER_SECOND);
    }

    /** The script knows it; a checkout without Git has none. */
    private static String commit() {
        return System.getProperty("broadsheet.commit", "unknown");
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
