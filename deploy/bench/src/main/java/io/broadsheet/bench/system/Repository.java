package io.broadsheet.bench.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is measured or tested. */
public record Repository(Path root) {

    /** The folder that the scripts and the build name in the property {@code broadsheet.root}. */
    public static Repository ours() {
        Path root = Path.of(System.getProperty("broadsheet.root", "")).toAbsolutePath();
        if (!Files.isExecutable(root.resolve("deploy/local/up"))) {
            throw new IllegalStateException(root + " holds no deploy/local/up: run this from the repository's root");
        }
        return new Repository(root);
    }

    public Path launcher() {
        return root.resolve("deploy/local/up");
    }
}
