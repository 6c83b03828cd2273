package io.broadsheet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;

/**
 * Ties a process to this one. A shell holds the reading end of a pipe from us: when we end in any way, kill -9 included, the
 * pipe closes and the shell ends the process.
 */
public final class Tether implements AutoCloseable {
    private static final int SECONDS_TO_END = 20;
    // Ignores what a terminal sends to the whole group on Ctrl-C: we stop our children ourselves, in order.
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            read -r _
            kill -"$2" "$1" 2>/dev/null || exit 0
            n=0
            while [ "$n" -lt "$3" ] && kill -0 "$1" 2>/dev/null; do sleep 1; n=$((n + 1)); done
            kill -"$4" "$1" 2>/dev/null
            """;

    private final Process shell;

    private Tether(Process shell) {
        this.shell = shell;
    }

    /**
     * Watches over a process from now on.
     *
     * @param pid the process to end with us
     * @param politely name of the signal that asks it to end
     * @param atLast name of the signal after 20 seconds
     */
    public static Tether to(long pid, String politely, String atLast) {
        Process shell = start(pid, politely, atLast);
        keep(shell);
        return new Tether(shell);
    }

    private static Process start(long pid, String politely, String atLast) {
        try {
            return new ProcessBuilder(
                            "sh",
                            "-c",
                            SCRIPT,
                            "broadsheet-tether",
                            Long.toString(pid),
                            politely,
                            Integer.toString(SECONDS_TO_END),
                            atLast)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a shell to watch over process " + pid, e);
        }
    }

    /** The garbage collector closes the pipe of a Process that nobody refers to, which would end the child of a careless caller. */
    private static void keep(Process shell) {
        Thread.ofPlatform().daemon().name("tether-" + shell.pid()).start(() -> {
            try {
                shell.onExit().join();
            } finally {
                Reference.reachabilityFence(shell);
            }
        });
    }

    /** Lets go without ending the process. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
