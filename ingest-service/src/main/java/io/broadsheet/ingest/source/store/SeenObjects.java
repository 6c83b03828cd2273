package io.broadsheet.ingest.source.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The objects that need no fetching, by fingerprint, in memory and in a file that only grows until the next listing is
 * complete. Losing the file, or its last lines, costs fetching again what is then recognised by its content.
 */
final class SeenObjects {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");

    private final Path file;
    private final Set<String> seen = new HashSet<>();

    /** @param most lines that are read of the file */
    SeenObjects(Path file, int most) throws IOException {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                lines.limit(most)
                        .filter(line -> FINGERPRINT.matcher(line).matches())
                        .forEach(seen::add);
            }
        }
    }

    boolean contains(StoredObject object) {
        return seen.contains(object.fingerprint());
    }

    void add(StoredObject object) throws IOException {
        if (seen.add(object.fingerprint())) {
            Files.writeString(file, object.fingerprint() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Forgets all that a complete listing does not show. */
    void retain(Set<String> listed) throws IOException {
        if (seen.retainAll(listed)) {
            Path next = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(next, new LinkedHashSet<>(seen), StandardCharsets.ISO_8859_1);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
