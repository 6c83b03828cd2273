package io.broadsheet.local.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The inbox, and the folder where ingest-service keeps the files it works on. */
public final class DropFolder {
    private static final String OURS = ".up-";

    private final Path inbox;
    private final Path work;

    /** Both must exist. */
    public DropFolder(Path inbox, Path work) {
        this.inbox = inbox;
        this.work = work;
    }

    /** Removes what was copied half-way. */
    public void tidy() {
        for (Path file : list(inbox)) {
            if (file.getFileName().toString().startsWith(OURS)) {
                delete(file);
            }
        }
    }

    /** A name in the inbox that nobody else uses and that ingest-service leaves alone. */
    Path unfinished() {
        return inbox.resolve(OURS + UUID.randomUUID() + ".part");
    }

    /** Where a file of this name is dropped. Names that ingest-service would leave alone get one that it takes. */
    Path place(Path file) {
        String name = file.getFileName().toString();
        return inbox.resolve(isLeftAlone(name) ? "dump" + (name.startsWith(".") ? "" : "-") + name + ".txt" : name);
    }

    /** Gives a complete file its name at once; false if a file of that name still waits there. */
    static boolean place(Path complete, Path target) throws IOException {
        try {
            Files.createLink(target, complete);
            Files.delete(complete);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            return placeWithoutLinks(complete, target);
        }
    }

    /** For file systems that know no links: a file dropped by someone else in this very moment would be replaced. */
    private static boolean placeWithoutLinks(Path complete, Path target) throws IOException {
        if (Files.exists(target)) {
            return false;
        }
        Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Whether nothing waits and nothing is being worked on. */
    public boolean isEmpty() {
        // In this order: a file only ever moves from the inbox to work.
        return list(inbox).stream().noneMatch(DropFolder::isDump)
                && list(work).stream().noneMatch(DropFolder::isClaim);
    }

    /** A claim is a folder with a note, gone once the report is there; one without note never got to hold a file. */
    private static boolean isClaim(Path folder) {
        return Files.exists(folder.resolve("claim.json"));
    }

    private static boolean isDump(Path file) {
        return Files.isRegularFile(file) && !isLeftAlone(file.getFileName().toString());
    }

    private static boolean isLeftAlone(String name) {
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
