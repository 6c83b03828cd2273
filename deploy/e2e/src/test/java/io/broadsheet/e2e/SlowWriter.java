package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that writes its file straight into the inbox, piece by piece. */
final class SlowWriter {

    private static final int PIECES = 20;
    private static final long BETWEEN_PIECES_MILLIS = 150;

    private SlowWriter() {}

    /** Takes three seconds. */
    static void write(Path file, String text) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int piece = 0; piece < PIECES; piece++) {
                int from = bytes.length * piece / PIECES;
                out.write(bytes, from, bytes.length * (piece + 1) / PIECES - from);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_PIECES_MILLIS);
            }
        }
    }
}
