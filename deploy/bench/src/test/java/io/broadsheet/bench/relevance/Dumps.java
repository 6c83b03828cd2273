package io.broadsheet.bench.relevance;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.bench.identity.DumpReader;
import io.broadsheet.bench.identity.PaperText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders of dumps. */
final class Dumps {

    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", "../.."));

    private Dumps() {}

    static List<PaperText> samples() throws IOException {
        return in(ROOT.resolve("deploy/samples"), "2026-\\d\\d-\\d\\d\\.txt$");
    }

    /** Skips the test where these do not lie beside the repository: they are not ours to keep in it. */
    static List<PaperText> shared(String folder, String names) throws IOException {
        Path path = ROOT.resolve("../shared").resolve(folder);
        assumeThat(path).as("dumps beside the repository").isDirectory();
        return in(path, names);
    }

    private static List<PaperText> in(Path folder, String names) throws IOException {
        List<Path> dumps;
        try (var files = Files.list(folder)) {
            dumps = files.filter(file -> file.getFileName().toString().matches(".*" + names))
                    .sorted()
                    .toList();
        }
        List<PaperText> papers = new ArrayList<>();
        for (Path dump : dumps) {
            papers.addAll(DumpReader.read(dump));
        }
        return papers;
    }
}
