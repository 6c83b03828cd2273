package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** File operations of which a crash or another process leaves no half. */
final class SafeFiles {

    private SafeFiles() {}

    /** Writes a file so that it has either its old or its new content, also after a power cut. */
    static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives a file a second name unless that is taken. Where the file system has no links, by a copy. */
    static boolean linkIfFree(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            return copyIfFree(file, target);
        }
    }

    /** Renames a file unless the name is taken: a rename alone would replace what is there. */
    static boolean moveIfFree(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
            Files.delete(file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            return renameIfFree(file, target);
        }
    }

    private static boolean copyIfFree(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private static boolean renameIfFree(Path file, Path target) throws IOException {
        try {
            Files.move(file, target);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }
}
