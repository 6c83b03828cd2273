package io.broadsheet.local.database;

import io.broadsheet.local.process.PidFile;
import io.broadsheet.local.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in the server's folder, and which server process works on it. */
record PostgresFolder(Path place, Path binaries) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Path data() {
        return place.resolve("data");
    }

    private Path initialised() {
        return place.resolve("initialised");
    }

    /** The server's own, which begins with its process id. */
    private PidFile pidFile() {
        return new PidFile(data().resolve("postmaster.pid"));
    }

    /** Nobody else may look inside, no server runs here, and no half-made data are left. */
    void prepare() throws IOException {
        makePrivate(place);
        // The library lets everybody write into this one, who then still cannot get in.
        makePrivate(binaries);
        stop();
        // A stale one whose number another process has by now would keep the server from starting.
        pidFile().delete();
        // The library's own lock; it forgets to let go of it where the server refuses to start.
        Files.deleteIfExists(data().resolve("epg-lock"));
        if (!Files.exists(initialised())) {
            // A first start that was killed half-way: there was never anything in it.
            delete(data());
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    void markInitialised() throws IOException {
        if (!Files.exists(initialised())) {
            Files.createFile(initialised());
        }
    }

    /** Stops the server that works on this folder, whoever started it; first fast, then at once. */
    void stop() {
        postmaster().ifPresent(server -> {
            Processes.signal("INT", server.pid());
            if (!Processes.ended(server, PATIENCE)) {
                Processes.signal("QUIT", server.pid());
                Processes.ended(server, PATIENCE);
            }
        });
    }

    /** The running server process of this folder, whoever started it. */
    Optional<ProcessHandle> postmaster() {
        return pidFile().holder(data().toString());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
