package io.broadsheet.local.process;

import java.nio.file.Path;

/** Where processes leave their ids and their output; one process of a name runs per folder of ids. */
public record Places(Path pids, Path logs) {
    public PidFile pidFile(String name) {
        return new PidFile(pids.resolve(name + ".pid"));
    }

    public LogFile log(String name) {
        return new LogFile(logs.resolve(name + ".log"));
    }
}
