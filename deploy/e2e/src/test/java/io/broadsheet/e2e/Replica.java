package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.bench.system.Part;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.RunningSystem;
import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more process of a service beside the launcher's, as a cluster would add a pod: it shares broker, database and inbox. */
final class Replica implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(45);

    private final Part part;
    private final Process process;
    private final QueryApi http;

    private Replica(Part part, Process process, int port) {
        this.part = part;
        this.process = process;
        this.http = new QueryApi(URI.create("http://127.0.0.1:" + port));
    }

    /**
     * Started with the command and the environment of the launcher's process and an address of its own, without waiting.
     *
     * @param folder for its log and for what a replica has for itself
     */
    static Replica beside(RunningSystem system, Part part, Path folder) throws IOException {
        Path running = Path.of("/proc")
                .resolve(Long.toString(system.process(part).orElseThrow().pid()));
        int port = FreePort.next();
        ProcessBuilder builder = new ProcessBuilder(strings(running.resolve("cmdline")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(part.label() + "-replica.log").toFile());
        builder.environment().clear();
        strings(running.resolve("environ")).stream()
                .map(variable -> variable.split("=", 2))
                .forEach(variable -> builder.environment().put(variable[0], variable[1]));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "BROADSHEET_INDEX", folder.resolve("index-of-replica").toString()));
        return new Replica(part, builder.start(), port);
    }

    private static List<String> strings(Path file) throws IOException {
        return Arrays.stream(new String(Files.readAllBytes(file), UTF_8).split("\0"))
                .toList();
    }

    /** What it answers over HTTP. */
    QueryApi http() {
        return http;
    }

    void awaitReady() {
        awaitReady(part, http);
    }

    static void awaitReady(Part part, QueryApi http) {
        await(part + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() ->
                        assertThat(http.find("/q/health/ready")).as("readiness").isPresent());
    }

    /** Asks it to end, as a cluster asks a pod, and expects that it does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
                .as("the replica of %s ends when it is asked to", part)
                .isTrue();
    }

    @Override
    public void close() {
        http.close();
        process.destroyForcibly();
    }
}
