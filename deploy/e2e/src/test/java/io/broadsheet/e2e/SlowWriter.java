package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A program that writes its file straight into the inbox, with pauses in which nothing about the file changes. */
final class SlowWriter {

    private static final int PIECES = 5;
    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(900, TimeUnit.MILLISECONDS);

    private SlowWriter() {}

    static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int piece = 0; piece < PIECES; piece++) {
                int from = bytes.length * piece / PIECES;
                int to = bytes.length * (piece + 1) / PIECES;
                CompletableFuture.runAsync(() -> write(out, bytes, from, to), AFTER_A_PAUSE)
                        .join();
            }
        }
    }

    private static void write(OutputStream out, byte[] bytes, int from, int to) {
        try {
            out.write(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
