package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.TextProbe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private copy of a file, hashed and probed while it was copied, so that the dump's id, the verdict on its text and what is
 * parsed all belong to the very same bytes.
 *
 * @param id SHA-256 of the content
 * @param state of the original, before and after
 * @param unreadable why it cannot be read as text; null if it can
 */
record Snapshot(String id, long size, Head head, FileState state, TextProbe.@Nullable Unreadable unreadable) {

    /** Copies a file; empty if it changed meanwhile. */
    static Optional<Snapshot> take(Path original, Path copy, Heartbeat heartbeat) throws IOException {
        FileState before = FileState.of(original);
        MessageDigest digest = sha256();
        byte[] head;
        TextProbe probe;
        long size = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(original), digest);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[Head.SIZE];
            int read = in.readNBytes(buffer, 0, buffer.length);
            head = Arrays.copyOf(buffer, read);
            probe = new TextProbe(head);
            while (read > 0) {
                probe.feed(buffer, read);
                out.write(buffer, 0, read);
                size += read;
                heartbeat.beat();
                read = in.readNBytes(buffer, 0, buffer.length);
            }
        }
        if (!FileState.of(original).equals(before) || size != before.size()) {
            return Optional.empty();
        }
        String id = HexFormat.of().formatHex(digest.digest());
        return Optional.of(new Snapshot(id, size, new Head(head, probe.encoding()), before, probe.unreadable()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
