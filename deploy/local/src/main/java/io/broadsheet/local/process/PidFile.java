package io.broadsheet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers over our own death which process does a job: one line with its id. */
public record PidFile(Path path) {

    /** Writes it so that a reader sees the old id or the new one, never half of it. */
    public void write(long pid) {
        Path unfinished = path.resolveSibling("." + path.getFileName() + ".tmp");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(unfinished, pid + "\n");
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /**
     * The process of that id, if it runs and is ours: ids are reused, so its command line must contain {@code mark}.
     */
    public Optional<ProcessHandle> holder(String mark) {
        return pid().flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(mark));
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    /** The id on its first line; the file may be another program's and say more. */
    private Optional<Long> pid() {
        try {
            return Files.readString(path).lines().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
