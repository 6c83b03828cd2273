package io.broadsheet.query.digest.plan;

import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a digest comes. */
public enum Rhythm {
    DAILY(Period.ofDays(1)),
    WEEKLY(Period.ofWeeks(1));

    private final Period step;

    Rhythm(Period step) {
        this.step = step;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String label) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.label().equals(label))
                .findFirst();
    }

    Period step() {
        return step;
    }
}
