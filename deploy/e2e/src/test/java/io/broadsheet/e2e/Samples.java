package io.broadsheet.e2e;

import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dumps of our own making that the launcher feeds with {@code --samples}. */
final class Samples {

    /** As their README says. */
    static final int RECORDS = 59;

    static final int PAPERS = 48;

    private Samples() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Repository.ours().root().resolve("deploy/samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Drops all under their names behind the prefix, and waits until they are complete. */
    static void drop(RunningSystem system, String prefix) throws IOException {
        DropFolder drop = new DropFolder(system.data());
        for (Path sample : files()) {
            drop.drop(prefix + sample.getFileName(), Files.readAllBytes(sample));
        }
        for (Path sample : files()) {
            drop.report(prefix + sample.getFileName());
            new Ledger(system.query()).complete(Inbox.dumpId(sample));
        }
    }

    static List<SavedPage> pages() throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        for (Path file : files()) {
            pages.add(SavedPage.read(file));
        }
        return pages;
    }
}
