package io.broadsheet.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the launcher writes which process does what: {@code <data>/run/<part>.pid}, the id first in its line. */
record PidFiles(Path folder) {

    Optional<ProcessHandle> process(Part part) {
        return id(part).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<Long> id(Part part) {
        try {
            String line =
                    Files.readString(folder.resolve(part.label() + ".pid")).strip();
            return line.lines().findFirst().map(first -> Long.parseLong(first.split(" ", -1)[0]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
