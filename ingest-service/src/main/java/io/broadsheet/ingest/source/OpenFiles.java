package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of a folder some process of this machine has open for writing, as far as Linux tells us. A hint only: it covers
 * writers that pause for longer than two polls, and it is silent where there is no /proc or no permission.
 */
final class OpenFiles {
    private static final Path PROC = Path.of("/proc");
    private static final Pattern PID = Pattern.compile("\\d+");
    private static final int WRITE_MODES = 3;

    private OpenFiles() {}

    /** @param folder with all links resolved */
    static Set<Path> openForWriting(Path folder) {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(
                PROC, path -> PID.matcher(path.getFileName().toString()).matches())) {
            processes.forEach(process -> collect(process, folder, found));
        } catch (IOException | RuntimeException noProc) {
            return Set.of();
        }
        return found;
    }

    private static void collect(Path process, Path folder, Set<Path> found) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                collectDescriptor(process, descriptor, folder, found);
            }
        } catch (IOException | RuntimeException goneOrNotOurs) {
            // a process that ended or that we may not look at says nothing
        }
    }

    private static void collectDescriptor(Path process, Path descriptor, Path folder, Set<Path> found) {
        try {
            Path target = Files.readSymbolicLink(descriptor);
            if (folder.equals(target.getParent()) && writes(process, descriptor)) {
                found.add(target);
            }
        } catch (IOException | RuntimeException closedMeanwhile) {
            // a descriptor that was closed says nothing
        }
    }

    /** The access mode is the lowest two bits of the octal flags: 0 reads, 1 writes, 2 does both. */
    private static boolean writes(Path process, Path descriptor) throws IOException {
        Path info = process.resolve("fdinfo").resolve(descriptor.getFileName().toString());
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("flags:"))
                .anyMatch(line -> (Integer.parseInt(line.substring(6).strip(), 8) & WRITE_MODES) != 0);
    }
}
