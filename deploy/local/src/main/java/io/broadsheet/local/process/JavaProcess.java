package io.broadsheet.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM of ours. It ends with us even when we are killed; if one of an earlier run is left over, that one is ended first. Its
 * output goes to its log.
 */
public final class JavaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Ctrl-C reaches every process of the terminal's group; ignored signals stay ignored over exec, and the JVM
    // respects that.
    private static final String IGNORE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    private final Process process;
    private final PidFile pidFile;
    private final Tether tether;
    private final LogFile log;

    private JavaProcess(Process process, PidFile pidFile, LogFile log) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.tether = Tether.to(process.pid(), "TERM", "KILL");
    }

    /**
     * Starts it, after ending what is left over of its name.
     *
     * @param name of the pid file and the log
     * @param arguments for {@code java}
     * @param environment added to ours
     */
    public static JavaProcess start(
            String name, List<String> arguments, Map<String, String> environment, Places places) {
        // Tells our processes from any other's; early, because the kernel may show only the beginning of a long line.
        String mark = "-Dlauncher.run=" + places.pids().toAbsolutePath();
        PidFile pidFile = places.pidFile(name);
        pidFile.holder(mark).ifPresent(leftover -> Processes.end(leftover, PATIENCE));
        List<String> command = new ArrayList<>(List.of("sh", "-c", IGNORE_TERMINAL, "broadsheet", java(), mark));
        command.addAll(arguments);
        LogFile log = places.log(name).fresh();
        Process process = spawn(command, environment, log);
        pidFile.write(process.pid());
        return new JavaProcess(process, pidFile, log);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Process spawn(List<String> command, Map<String, String> environment, LogFile log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + String.join(" ", command), e);
        }
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
