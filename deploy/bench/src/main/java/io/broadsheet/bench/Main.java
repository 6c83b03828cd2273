package io.broadsheet.bench;

import io.broadsheet.bench.report.Markdown;
import io.broadsheet.bench.report.Report;
import io.broadsheet.bench.report.Results;
import io.broadsheet.bench.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code deploy/bench/run}: exit 0 when the catalogue was right, 1 when it was wrong or a run failed, 2 for a wrong call. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String... arguments) throws InterruptedException {
        try {
            return run(Options.parse(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            return 2;
        } catch (IOException | IllegalStateException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }

    private static int run(Options options) throws IOException, InterruptedException {
        Repository repository = Repository.ours();
        Path folder = Files.createTempDirectory("broadsheet-bench-");
        try {
            Report report = new Bench(options, folder, Clock.systemUTC()).run(repository);
            new Results(repository.root().resolve("deploy/bench/results")).keep(report);
            System.out.println(Markdown.of(report));
            System.out.println(Results.json(report));
            return report.load().correctness().correct() && report.search().failed() == 0 ? 0 : 1;
        } finally {
            tidy(options, folder);
        }
    }

    private static void tidy(Options options, Path folder) throws IOException {
        if (options.keep()) {
            System.err.println("bench: data, corpus and truth are in " + folder);
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
