package io.broadsheet.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process under {@code /proc}. A process that is gone has used nothing. */
final class ProcFile {

    /** USER_HZ, in which /proc counts time: 100 on every architecture that a JDK 25 runs on. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_USER_TIME = 13;

    private ProcFile() {}

    /** Processor seconds of the process itself. */
    static double cpuSeconds(long pid) {
        return seconds(pid, USER_TIME);
    }

    /** Processor seconds of its children that have ended and been waited for. */
    static double cpuSecondsOfEndedChildren(long pid) {
        return seconds(pid, CHILDREN_USER_TIME);
    }

    /** Anonymous resident memory in bytes: heap, stacks and buffers, but neither mapped files nor shared memory. */
    static long anonymousBytes(long pid) {
        return lines(pid, "status").stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static double seconds(long pid, int userTime) {
        return lines(pid, "stat").stream()
                .mapToDouble(line -> userAndSystem(line, userTime))
                .sum();
    }

    /** The command's name stands in parentheses and may hold anything, so fields count from its end: there, the state is 0. */
    private static double userAndSystem(String stat, int userTime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[userTime]) + Long.parseLong(fields[userTime + 1])) / TICKS_A_SECOND;
    }

    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
