package io.broadsheet.local.broker;

import io.broadsheet.local.process.ChildProcess;
import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * A real broker in its own JVM, on free ports of the loopback address. It has no access control, so it is never bound to
 * another address. Its data stay in its folder over restarts; its port may change.
 */
public final class KafkaServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 3;

    private final ChildProcess process;
    private final String bootstrapServers;

    private KafkaServer(ChildProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and waits until it answers.
     *
     * @param folder keeps its data, settings and pid file
     * @param logs folder of {@code kafka.log}
     * @throws IllegalStateException with the end of its log if it does not come up
     */
    public static KafkaServer start(Path folder, Path logs) {
        // Between choosing free ports and using them another program may take one.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            KafkaServer server = launch(folder, logs);
            if (server.answers()) {
                return server;
            }
            server.close();
        }
        KafkaServer last = launch(folder, logs);
        if (last.answers()) {
            return last;
        }
        last.close();
        throw new IllegalStateException(
                "Kafka did not start; " + last.process.log().describe());
    }

    private static KafkaServer launch(Path folder, Path logs) {
        KafkaSettings settings =
                new KafkaSettings(folder.toAbsolutePath().resolve("log"), FreePort.next(), FreePort.next());
        Path file = write(settings, folder.toAbsolutePath().resolve("server.properties"));
        ChildProcess process = ChildProcess.start("kafka", command(file), Map.of(), folder, logs);
        return new KafkaServer(process, "127.0.0.1:" + settings.port());
    }

    private static List<String> command(Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                KafkaNode.class.getName(),
                settings.toString());
    }

    /** Surefire hides the class path of the tests behind a jar of its own and tells the real one here. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path write(KafkaSettings settings, Path file) {
        try {
            Files.createDirectories(settings.logs());
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.properties().store(out, "Written at every start");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private boolean answers() {
        try (Admin admin = Topics.admin(bootstrapServers)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(admin)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public ChildProcess process() {
        return process;
    }

    /** Asks the broker to end and waits for it, with a bound. */
    @Override
    public void close() {
        process.close();
    }
}
