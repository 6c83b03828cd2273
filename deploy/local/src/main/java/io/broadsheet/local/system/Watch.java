package io.broadsheet.local.system;

import io.broadsheet.local.process.Server;
import io.broadsheet.local.show.Console;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Keeps one server running: says when it ended unexpectedly and starts it again, ever more slowly if it keeps ending. */
final class Watch {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Server server;
    private final Console console;
    private int failures;
    private boolean down;
    private long next;

    Watch(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    /** Looks once. */
    void look() {
        if (server.isAlive()) {
            if (failures > 0 && System.nanoTime() - next > STEADY.toNanos()) {
                failures = 0;
            }
        } else if (!down) {
            ended();
        } else if (System.nanoTime() >= next) {
            restart();
        }
    }

    private void ended() {
        down = true;
        Duration pause = pause();
        next = System.nanoTime() + pause.toNanos();
        failures++;
        console.line(server.name() + " ended unexpectedly and is started again "
                + (pause.isZero() ? "now" : "in " + pause.toSeconds() + " s") + "; "
                + server.log().describe());
    }

    private Duration pause() {
        // 0, 1, 2, 4, … seconds
        Duration pause = Duration.ofSeconds(failures == 0 ? 0 : 1L << Math.min(failures - 1, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void restart() {
        down = false;
        try {
            server.restart();
            console.line(server.name() + " runs again");
        } catch (IllegalStateException | UncheckedIOException e) {
            console.line(String.valueOf(e.getMessage()));
        }
    }
}
