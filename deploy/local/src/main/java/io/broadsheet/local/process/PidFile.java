package io.broadsheet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers over our own death which process works on a folder: its id and, as ids are reused, when it began. */
final class PidFile {
    // The kernel tells the start in ticks since boot, and the boot time wanders with clock corrections.
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        long began = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + began + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The process that was written here, if it still runs. */
    Optional<ProcessHandle> holder() {
        return read().flatMap(PidFile::running);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private Optional<String[]> read() {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2 ? Optional.of(words) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Optional<ProcessHandle> running(String[] words) {
        try {
            Instant began = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> began(process, began));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean began(ProcessHandle process, Instant then) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, then).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
