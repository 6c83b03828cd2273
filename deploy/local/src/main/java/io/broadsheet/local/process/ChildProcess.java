package io.broadsheet.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A process of ours. It ends with us even when we are killed; if one of an earlier run is left over, that one is ended first.
 * Its output goes to its log.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    // Ctrl-C reaches every process of the terminal's group; ignored signals stay ignored over exec, and the JVM
    // respects that.
    private static final String IGNORE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final Tether tether;
    private final LogFile log;

    private ChildProcess(String name, Process process, PidFile pidFile, LogFile log) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.tether = Tether.to(process.pid(), "TERM", "KILL");
    }

    /**
     * Starts it, after ending what is left over of its name.
     *
     * @param name for messages, the pid file and the log
     * @param pids folder of the pid files; one child of a name runs per such folder
     * @param logs folder of the logs
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path pids, Path logs) {
        PidFile pidFile = new PidFile(pids.resolve(name + ".pid"));
        pidFile.holder().ifPresent(leftover -> Processes.end(leftover, PATIENCE));
        LogFile log = new LogFile(logs.resolve(name + ".log")).fresh();
        Process process = spawn(command, environment, log);
        pidFile.write(process.toHandle());
        return new ChildProcess(name, process, pidFile, log);
    }

    private static Process spawn(List<String> command, Map<String, String> environment, LogFile log) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", IGNORE_TERMINAL, "broadsheet"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public LogFile log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Ends it now, without asking. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end, with a bound, and kills it after that. */
    @Override
    public void close() {
        Processes.end(process.toHandle(), PATIENCE);
        tether.close();
        pidFile.delete();
    }
}
