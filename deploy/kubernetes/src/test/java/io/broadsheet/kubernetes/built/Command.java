package io.broadsheet.kubernetes.built;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, which has to be within a minute. */
public final class Command {
    private Command() {}

    /**
     * What it wrote to its standard output.
     *
     * @throws IllegalStateException with what it wrote to its standard error, if it failed or wrote anything there
     */
    public static String run(String input, List<String> words) {
        try {
            Path folder = Files.createTempDirectory("command");
            Path in = Files.writeString(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path errors = folder.resolve("errors");
            try {
                await(start(words, in, out, errors), words, errors);
                return Files.readString(out);
            } finally {
                for (Path file : List.of(in, out, errors, folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> words, Path in, Path out, Path errors) throws IOException {
        return new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private static void await(Process process, List<String> words, Path errors) throws IOException {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end within a minute");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        String complaints = Files.readString(errors);
        if (process.exitValue() != 0 || !complaints.isEmpty()) {
            throw new IllegalStateException(words + " ended with " + process.exitValue() + ": " + complaints);
        }
    }
}
