package io.broadsheet.bench.system;

import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One {@code deploy/local/up} process with all that it has started. Closing it leaves nothing running. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Process launcher;
    private final Path data;
    private final Path output;
    private final int port;
    private final QueryApi query;

    private RunningSystem(Process launcher, Path data, Path output, int port) {
        this.launcher = launcher;
        this.data = data;
        this.output = output;
        this.port = port;
        this.query = new QueryApi(URI.create("http://127.0.0.1:" + port));
    }

    /** Starts the launcher on a folder and returns at once. */
    public static RunningSystem start(Repository repository, Path data, String... arguments) throws IOException {
        return start(repository, data, Map.of(), arguments);
    }

    /** The same with variables added to the environment of all processes. */
    public static RunningSystem start(
            Repository repository, Path data, Map<String, String> environment, String... arguments) throws IOException {
        int port = FreePort.inARow(3);
        Path output = data.resolveSibling(data.getFileName() + "-up.log");
        List<String> command = new ArrayList<>(
                List.of(repository.launcher().toString(), "--data", data.toString(), "--port", Integer.toString(port)));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder launch = new ProcessBuilder(command)
                .directory(repository.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        launch.environment().putAll(environment);
        Process launcher = launch.start();
        return new RunningSystem(launcher, data, output, port);
    }

    /** Waits until all three services are ready. */
    public RunningSystem ready(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The system did not get ready within " + patience.toSeconds()
                        + " s; deploy/local/up printed:\n" + printed());
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        for (int service = 0; service < 3; service++) {
            if (!answersReady(port + service)) {
                return false;
            }
        }
        return true;
    }

    private static boolean answersReady(int port) throws InterruptedException {
        try (QueryApi service = new QueryApi(URI.create("http://127.0.0.1:" + port))) {
            return service.response("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public QueryApi query() {
        return query;
    }

    public Path data() {
        return data;
    }

    public Inbox inbox() {
        return new Inbox(data.resolve("inbox"));
    }

    public int port() {
        return port;
    }

    /** The process that does this part now, if it runs. */
    public Optional<ProcessHandle> process(Part part) {
        return new PidFiles(data.resolve("run")).process(part);
    }

    /** Where the broker listens. */
    public String kafkaAddress() throws IOException {
        return Files.readString(data.resolve("run/kafka.address")).strip();
    }

    public Process launcher() {
        return launcher;
    }

    /** Everything that the launcher has started and that still runs. */
    public List<ProcessHandle> started() {
        Stream<ProcessHandle> parts = Stream.of(Part.values()).flatMap(part -> process(part).stream());
        return Stream.concat(parts.flatMap(RunningSystem::withChildren), launcher.descendants())
                .distinct()
                .toList();
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** What the launcher has printed so far. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "(" + output + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /** Asks the launcher to end and waits for it. True if it did within the bound. */
    public boolean stop() throws InterruptedException {
        launcher.destroy();
        return launcher.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops the launcher, and kills by id whatever it leaves behind. */
    @Override
    public void close() {
        List<ProcessHandle> all = started();
        try {
            if (launcher.isAlive() && !stop()) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
            query.close();
        }
    }
}
