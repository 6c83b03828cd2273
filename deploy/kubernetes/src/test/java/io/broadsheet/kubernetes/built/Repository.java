package io.broadsheet.kubernetes.built;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this project. */
public final class Repository {
    private static final Path ROOT =
            Path.of(System.getProperty("broadsheet.root", "../..")).toAbsolutePath();

    private Repository() {}

    public static Path path(String relative) {
        return ROOT.resolve(relative).normalize();
    }

    public static String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
