package io.broadsheet.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret that uploads need: made once, kept in a file that only its owner can read. */
public final class UploadToken {
    private static final int BYTES = 24;

    private UploadToken() {}

    /** The token of a data folder; made if there is none. */
    public static String of(DataFolder data) {
        Path file = data.token();
        try {
            String kept = read(file);
            return kept.isEmpty() ? make(file) : kept;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot keep the upload token in " + file + ": " + e.getMessage(), e);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        // Nobody else may read it at any moment, so it gets its permissions before its content and its name last.
        Path unfinished = Files.createTempFile(
                file.getParent(),
                ".token",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, token + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return token;
    }
}
