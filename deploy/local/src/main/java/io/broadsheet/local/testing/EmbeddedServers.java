package io.broadsheet.local.testing;

import io.broadsheet.local.broker.KafkaServer;
import io.broadsheet.local.database.Durability;
import io.broadsheet.local.database.PostgresServer;
import io.broadsheet.local.process.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers without Docker, in a folder of this JVM under {@code target}. Nobody stops them: they are tied to this JVM and
 * end with it.
 */
final class EmbeddedServers {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ALL = TARGET.resolve("real-servers");
    private static final Path OURS =
            ALL.resolve(Long.toString(ProcessHandle.current().pid()));

    private static final Places PLACES = new Places(OURS.resolve("run"), OURS.resolve("logs"));

    private EmbeddedServers() {}

    /** Shared by the tests of all modules where Maven tells the root: unpacking takes seconds. */
    private static Path binaries() {
        String root = System.getProperty("broadsheet.root");
        Path target = root == null ? TARGET : Path.of(root, "deploy", "local", "target");
        return target.resolve("postgres-binaries");
    }

    static Broker broker() {
        sweep();
        KafkaServer server = KafkaServer.start(OURS.resolve("kafka"), PLACES);
        return new Broker(server.bootstrapServers(), "embedded, " + OURS);
    }

    static Database database() {
        sweep();
        PostgresServer server =
                PostgresServer.start(OURS.resolve("postgres"), binaries(), PLACES, Durability.THROWN_AWAY);
        return new Database(server.jdbcUrl(), server.user(), server.password(), "embedded, " + OURS);
    }

    /** Removes the folders of JVMs that are gone. */
    private static void sweep() {
        try {
            Files.createDirectories(ALL);
            try (Stream<Path> folders = Files.list(ALL)) {
                folders.filter(EmbeddedServers::isAbandoned).toList().forEach(EmbeddedServers::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy up " + ALL, e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A server that is just ending still writes there; the next run removes the rest.
            return;
        }
    }
}
