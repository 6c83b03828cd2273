package io.broadsheet.ingest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are kept: the samples of all formats, and what once broke a parser. */
final class Seeds {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));

    private Seeds() {}

    /** Where inputs are kept; those that exist. */
    static Stream<Path> folders() {
        Path resources = ROOT.resolve("ingest-service/src/test/resources");
        return Stream.of(resources.resolve("formats"), resources.resolve("fuzz"), ROOT.resolve("deploy/samples"))
                .filter(Files::isDirectory);
    }

    /** The inputs themselves. */
    static List<Path> files() {
        return folders().flatMap(folder -> walk(folder).stream()).toList();
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
