package io.broadsheet.local.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reports that appear beside finished files from now on. */
public final class Reports {
    private static final String ENDING = ".report.json";

    private final ObjectMapper json;
    private final List<Path> folders;
    private final Set<Path> seen;

    /** Looks into these folders; reports that are there already are old. */
    public Reports(ObjectMapper json, List<Path> folders) {
        this.json = json;
        this.folders = folders;
        this.seen = new HashSet<>(present());
    }

    /** Those that were not there when this was last asked. One that is still being written comes later. */
    List<Report> fresh() {
        List<Report> reports = new ArrayList<>();
        List<Path> present = present();
        // A name may come again after somebody tidied up.
        seen.retainAll(Set.copyOf(present));
        for (Path file : present) {
            if (!seen.contains(file)) {
                read(file).ifPresent(report -> {
                    seen.add(file);
                    reports.add(report);
                });
            }
        }
        return reports;
    }

    private List<Path> present() {
        return folders.stream().flatMap(folder -> list(folder).stream()).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private Optional<Report> read(Path file) {
        try {
            return Optional.of(json.readValue(file.toFile(), Report.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
