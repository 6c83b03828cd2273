package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A program that writes its file straight into the inbox, piece by piece, in three seconds. */
final class SlowWriter {

    private static final int PIECES = 20;
    private static final Executor IN_A_MOMENT = CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);

    private SlowWriter() {}

    static void write(Path file, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int piece = 0; piece < PIECES; piece++) {
            byte[] next = Arrays.copyOfRange(bytes, bytes.length * piece / PIECES, bytes.length * (piece + 1) / PIECES);
            CompletableFuture.runAsync(() -> append(file, next), IN_A_MOMENT).join();
        }
    }

    private static void append(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
