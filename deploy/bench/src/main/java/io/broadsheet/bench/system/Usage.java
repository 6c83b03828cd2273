package io.broadsheet.bench.system;

import java.util.stream.Stream;

/**
 * What a process and its children have used.
 *
 * @param cpuSeconds since it began, children that have ended included
 * @param anonymousBytes resident now; pages that children share by copy-on-write count for each
 */
public record Usage(double cpuSeconds, long anonymousBytes) {

    public static Usage of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .map(pid -> new Usage(ProcFile.cpuSeconds(pid), ProcFile.anonymousBytes(pid)))
                .reduce(new Usage(ProcFile.cpuSecondsOfEndedChildren(process.pid()), 0), Usage::plus);
    }

    private Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, anonymousBytes + other.anonymousBytes);
    }
}
