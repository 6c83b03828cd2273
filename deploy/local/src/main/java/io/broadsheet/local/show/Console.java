package io.broadsheet.local.show;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Lines that stay, and one line of progress below them. On a terminal the progress is redrawn in place; elsewhere, as in a log, it
 * becomes an ordinary line every few seconds.
 */
public final class Console {
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private String shown = "";
    private long nextPlain;

    /** Writes to {@code out}; {@code columns} is the width of the terminal, if it is one. */
    public Console(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.nextPlain = System.nanoTime() + PLAIN_EVERY.toNanos();
    }

    /** The one of this process, as the script that started it found it. */
    public static Console ofThisProcess() {
        return new Console(
                System.out, Boolean.getBoolean("broadsheet.terminal"), Integer.getInteger("broadsheet.columns", 80));
    }

    /** Prints a line that stays. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
        out.flush();
        restartPlain();
    }

    /** Shows what is going on at the moment. */
    public synchronized void progress(String text) {
        if (terminal) {
            redraw(text.substring(0, Math.min(text.length(), columns - 1)));
        } else if (System.nanoTime() >= nextPlain && !text.equals(shown)) {
            shown = text;
            line(text);
        }
    }

    /** Takes the progress away. */
    public synchronized void clear() {
        if (terminal && !shown.isEmpty()) {
            out.print(CLEAR);
            out.flush();
            shown = "";
        }
    }

    private void redraw(String text) {
        if (!text.equals(shown)) {
            out.print(CLEAR + text);
            out.flush();
            shown = text;
        }
    }

    private void restartPlain() {
        nextPlain = System.nanoTime() + PLAIN_EVERY.toNanos();
    }
}
