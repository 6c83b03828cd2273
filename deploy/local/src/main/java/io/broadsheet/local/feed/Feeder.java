package io.broadsheet.local.feed;

import io.broadsheet.local.show.Console;
import io.broadsheet.local.show.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Copies files into the drop folder; the originals stay as they are. */
public final class Feeder {
    private final DropFolder folder;
    private final Follower follower;
    private final Console console;
    private final Queue<Path> files;
    private @Nullable Copy waiting;
    private boolean failed;

    public Feeder(Collection<Path> files, DropFolder folder, Follower follower, Console console) {
        this.files = new ArrayDeque<>(files);
        this.folder = folder;
        this.follower = follower;
        this.console = console;
    }

    /** A complete copy that waits for its name to be free. */
    private record Copy(Path complete, Path target, String dump) {}

    /** Drops what can be dropped now: a file has to wait while another of its name waits to be read. */
    public void feed() {
        while (waiting != null || !files.isEmpty()) {
            if (waiting == null) {
                waiting = copy(files.remove());
            }
            if (waiting != null && !placed(waiting)) {
                return;
            }
            waiting = null;
        }
    }

    private @Nullable Copy copy(Path file) {
        console.progress("copying " + Printable.of(file.toString()));
        Path complete = folder.unfinished();
        try {
            return new Copy(complete, folder.place(file), copy(file, complete));
        } catch (IOException e) {
            notDropped(file, e);
            folder.tidy();
            return null;
        }
    }

    /** The SHA-256 of what was copied, in hexadecimal digits. */
    private static String copy(Path file, Path target) throws IOException {
        MessageDigest sha256 = sha256();
        try (OutputStream out =
                new DigestOutputStream(Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), sha256)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private boolean placed(Copy copy) {
        try {
            boolean placed = DropFolder.place(copy.complete(), copy.target());
            if (placed) {
                follower.expect(Arrival.ours(copy.target().getFileName().toString(), copy.dump()));
            }
            return placed;
        } catch (IOException e) {
            notDropped(copy.target(), e);
            return true;
        }
    }

    private void notDropped(Path file, IOException problem) {
        failed = true;
        console.line(Printable.of(file.getFileName() + ": not dropped: " + problem));
    }

    /** Whether nothing is left to be dropped. */
    public boolean isDone() {
        return waiting == null && files.isEmpty();
    }

    /** Whether a file could not be copied. */
    public boolean hasFailed() {
        return failed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
