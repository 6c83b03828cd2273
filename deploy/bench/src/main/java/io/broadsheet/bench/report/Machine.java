package io.broadsheet.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
public record Machine(int processors, double memoryGiB, String java) {

    public static Machine ours() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                totalMemoryKiB() / 1024.0 / 1024.0,
                Runtime.version().toString());
    }

    private static long totalMemoryKiB() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
