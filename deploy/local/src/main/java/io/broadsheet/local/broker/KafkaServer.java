package io.broadsheet.local.broker;

import io.broadsheet.local.process.JavaProcess;
import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Places;
import io.broadsheet.local.process.Server;
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
public final class KafkaServer implements Server {
    private static final String NAME = "kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 3;

    private final KafkaSettings settings;
    private final Places places;
    private volatile JavaProcess process;

    private KafkaServer(KafkaSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        this.process = launch();
    }

    /**
     * Starts the broker and waits until it answers.
     *
     * @param folder keeps its data
     * @throws IllegalStateException with the end of its log if it does not come up
     */
    public static KafkaServer start(Path folder, Places places) {
        KafkaServer server = new KafkaServer(KafkaSettings.onFreePorts(folder), places);
        // Between choosing free ports and using them another program may take one.
        for (int attempt = 1; attempt < ATTEMPTS && !server.answers(); attempt++) {
            server.close();
            server = new KafkaServer(KafkaSettings.onFreePorts(folder), places);
        }
        server.requireAnswer();
        return server;
    }

    private JavaProcess launch() {
        List<String> arguments = List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                KafkaNode.class.getName(),
                settings.write().toString());
        return JavaProcess.start(NAME, arguments, Map.of(), places);
    }

    /** Surefire hides the class path of the tests behind a jar of its own and tells the real one here. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void requireAnswer() {
        if (!answers()) {
            close();
            throw new IllegalStateException("Kafka did not start; " + log().describe());
        }
    }

    private boolean answers() {
        try (Admin admin = Topics.admin(bootstrapServers())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(admin)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public LogFile log() {
        return process.log();
    }

    @Override
    public void restart() {
        process.close();
        process = launch();
        requireAnswer();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
