package io.broadsheet.local.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether a Docker engine answers and already has what we need: one that has to pull first may block for minutes. */
final class DockerImages {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private DockerImages() {}

    static boolean present(List<String> images) {
        return inspect("docker", images);
    }

    static boolean inspect(String docker, List<String> images) {
        List<String> command = new ArrayList<>(List.of(docker, "image", "inspect", "--format", "{{.Id}}"));
        command.addAll(images);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return succeeds(process);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean succeeds(Process process) {
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
