package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The inbox and the folders below the data folder, all on one file system, because a file is claimed and put away by renaming it.
 *
 * @param inbox where people drop files
 * @param work one folder per claim
 * @param done published and known files with their reports
 * @param rejected files of which nothing could be used, with their reports
 */
public record Folders(Path data, Path inbox, Path work, Path done, Path rejected) {

    /** Makes what is missing. The inbox may lie in the data folder, or the data folder in the inbox. */
    static Folders with(Path data, Path inbox) throws IOException {
        Path real = make(data);
        Folders folders = new Folders(
                real,
                make(inbox),
                make(real.resolve("work")),
                make(real.resolve("done")),
                make(real.resolve("rejected")));
        folders.requireOneFileSystem();
        return folders;
    }

    private static Path make(Path folder) throws IOException {
        return (Files.isDirectory(folder) ? folder : Files.createDirectories(folder)).toRealPath();
    }

    private void requireOneFileSystem() throws IOException {
        for (Path folder : new Path[] {work, done, rejected}) {
            if (!Files.getFileStore(folder).equals(Files.getFileStore(inbox))) {
                throw new IOException(folder + " and " + inbox + " are on different file systems; mount a folder that"
                        + " holds both as one, for files are moved between them by renaming");
            }
        }
    }

    /** The name as a path; in a locale that cannot write it, with the other characters replaced. */
    Path fileName(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notInThisLocale) {
            return Path.of(
                    new String(name.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII).replace('?', '_'));
        }
    }
}
