package io.broadsheet.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A private copy of a file, hashed while it was copied, so that the dump's id, the verdict on its content and what is parsed
 * all belong to the very same bytes.
 *
 * @param file the copy
 * @param id SHA-256 of the content
 */
record Snapshot(Path file, String id, long size) {
    private static final int BUFFER = 1 << 16;

    /** Copies a file; empty if it changed meanwhile. */
    static Optional<Snapshot> take(Path original, FileState before, Path copy, Heartbeat heartbeat) throws IOException {
        Snapshot taken;
        try (InputStream in = Files.newInputStream(original)) {
            taken = take(in, copy, heartbeat);
        }
        boolean changed = !FileState.of(original).equals(before) || taken.size() != before.size();
        return changed ? Optional.empty() : Optional.of(taken);
    }

    /**
     * Copies what a stream gives.
     *
     * @throws WorkFolderFailed if the copy cannot be written
     */
    static Snapshot take(InputStream in, Path copy, Heartbeat heartbeat) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream hashed = new DigestInputStream(in, digest);
                OutputStream out = create(copy)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = hashed.read(buffer); read >= 0; read = hashed.read(buffer)) {
                write(out, buffer, read, copy);
                size += read;
                heartbeat.beat();
            }
        }
        return new Snapshot(copy, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static OutputStream create(Path copy) throws WorkFolderFailed {
        try {
            return Files.newOutputStream(copy);
        } catch (IOException e) {
            throw new WorkFolderFailed(copy, e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length, Path copy) throws WorkFolderFailed {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new WorkFolderFailed(copy, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
