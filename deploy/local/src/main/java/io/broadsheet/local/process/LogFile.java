package io.broadsheet.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A process's output. The one of the run before is kept beside it as {@code <name>.1}. */
public record LogFile(Path path) {
    private static final int TAIL_BYTES = 16_384;

    /** Makes room for a new run. */
    public LogFile fresh() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the log " + path, e);
        }
    }

    /** At most the last {@code count} lines, for the message about what went wrong; none if it cannot be read. */
    public List<String> tail(int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Its place and its last lines, as the end of a message. */
    public String describe() {
        return "the end of " + path + ":\n  " + String.join("\n  ", tail(10));
    }
}
