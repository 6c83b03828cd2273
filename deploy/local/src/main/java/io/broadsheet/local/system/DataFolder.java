package io.broadsheet.local.system;

import io.broadsheet.local.process.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that Broadsheet keeps on this machine. */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return path.resolve("inbox");
    }

    public Path work() {
        return path.resolve("work");
    }

    public Path done() {
        return path.resolve("done");
    }

    public Path rejected() {
        return path.resolve("rejected");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    Path run() {
        return path.resolve("run");
    }

    Path token() {
        return path.resolve("token");
    }

    Path index() {
        return path.resolve("index");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    public Places places() {
        return new Places(run(), logs());
    }

    /**
     * Makes what is missing, and tells the folder by its one true path.
     *
     * @throws IllegalStateException naming the folder that cannot be made or written to
     */
    public DataFolder create() {
        for (Path folder : List.of(path, inbox(), work(), done(), rejected(), logs(), run())) {
            create(folder);
        }
        try {
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot use the folder " + path + ": " + e.getMessage(), e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make the folder " + folder + ": " + e, e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalStateException("Cannot write into " + folder
                    + ": it belongs to another user; start as that user, or choose another folder with --data DIR");
        }
    }
}
