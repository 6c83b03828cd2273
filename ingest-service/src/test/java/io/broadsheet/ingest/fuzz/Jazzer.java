package io.broadsheet.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer in a JVM of its own, which no test shares: it rewrites classes, and ends its process at a finding. What it learns
 * stays below {@code target/fuzz}, so that the next run goes on from there.
 */
final class Jazzer {
    private static final String INSTRUMENTED =
            "io.broadsheet.ingest.format.**:io.broadsheet.ingest.unpack.**:org.apache.commons.compress.**:com.fasterxml.jackson.core.**:de.siegmar.**"
                    + ":com.ctc.wstx.**:org.jsoup.**:org.netpreserve.**";
    private static final Duration START_AND_END = Duration.ofMinutes(3);
    private static final Path HOME = Path.of("target", "fuzz").toAbsolutePath();
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+)");

    private Jazzer() {}

    /**
     * Looks for an input that breaks a target; every input is tried on each.
     *
     * @param heapMegabytes within which every input must be read
     */
    static Result run(List<String> targets, Duration time, int heapMegabytes) throws IOException, InterruptedException {
        String name = targets.getFirst() + (targets.size() == 1 ? "" : "-and-others");
        Path log = Files.createDirectories(HOME.resolve("logs")).resolve(name + ".log");
        Process process = new ProcessBuilder(command(name, targets, time, heapMegabytes))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(time.plus(START_AND_END).toMillis(), TimeUnit.MILLISECONDS);
            return new Result(ended ? process.exitValue() : -1, Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(String name, List<String> targets, Duration time, int heapMegabytes)
            throws IOException {
        Path corpus = Files.createDirectories(HOME.resolve("corpus").resolve(name));
        Path crashes = Files.createDirectories(HOME.resolve("crashes").resolve(name));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + Target.PROPERTY + "=" + String.join(",", targets),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Target.class.getName(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--reproducer_path=" + crashes,
                "-artifact_prefix=" + crashes + "/",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=30",
                "-rss_limit_mb=0",
                "-max_len=16384",
                "-print_final_stats=1",
                corpus.toString()));
        Seeds.folders().map(Path::toString).forEach(command::add);
        return command;
    }

    /**
     * How a run ended.
     *
     * @param exit 0 if nothing was found
     * @param log all that Jazzer wrote
     */
    record Result(int exit, String log) {

        /** The figures, on one line. */
        String figures() {
            return "executions="
                    + last(EXECUTIONS).map(match -> match.group(1)).findFirst().orElse("?")
                    + last(COVERAGE)
                            .map(match -> " coverage=" + match.group(1) + " features=" + match.group(2))
                            .findFirst()
                            .orElse("");
        }

        /** What Jazzer says of a finding: its last lines. */
        String finding() {
            List<String> lines = log.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        }

        private Stream<MatchResult> last(Pattern pattern) {
            List<MatchResult> found = pattern.matcher(log).results().toList();
            return found.isEmpty() ? Stream.empty() : Stream.of(found.getLast());
        }
    }
}
