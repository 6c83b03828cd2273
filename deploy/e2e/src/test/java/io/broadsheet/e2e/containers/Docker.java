package io.broadsheet.e2e.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command {@code docker} of this machine. */
final class Docker {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** What docker-compose.yml and deploy/images begin with. */
    private static final List<String> IMAGES =
            List.of("eclipse-temurin:25-jre", "apache/kafka:4.1.1", "postgres:18", "axllent/mailpit:v1.27");

    private Docker() {}

    /** Why nothing can be run in containers here; empty if it can. */
    static Optional<String> missing() throws IOException, InterruptedException {
        if (!answers("compose", "version")) {
            return Optional.of("there is no docker compose");
        }
        if (!answers("info")) {
            return Optional.of("no Docker engine answers");
        }
        return answers(Stream.concat(Stream.of("image", "inspect"), IMAGES.stream())
                        .toArray(String[]::new))
                ? Optional.empty()
                : Optional.of("the Docker engine lacks one of " + IMAGES + ": docker pull them, or .ci/base-images");
    }

    private static boolean answers(String... arguments) throws IOException, InterruptedException {
        try {
            run(ANSWER, Map.of(), arguments);
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * What the command prints.
     *
     * @throws IllegalStateException with what it printed, if it fails or takes longer
     */
    static String run(Duration patience, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        Path printed = Files.createTempFile("docker", ".log");
        try {
            int status = status(command, environment, printed, patience);
            String text = Files.readString(printed, UTF_8);
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status + ":\n" + text);
            }
            return text;
        } finally {
            Files.delete(printed);
        }
    }

    private static int status(List<String> command, Map<String, String> environment, Path printed, Duration patience)
            throws InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            process.destroy();
            return ended ? process.exitValue() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
