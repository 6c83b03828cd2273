package io.broadsheet.local.system;

import java.time.Duration;
import java.util.Locale;

/** Runs from its making. */
public final class Stopwatch {
    private final long began = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** For people, such as {@code 3.2 s}. */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}
