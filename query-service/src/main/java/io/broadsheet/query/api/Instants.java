package io.broadsheet.query.api;

import java.time.DateTimeException;
import java.time.Instant;

/** Instants as clients write them. */
public final class Instants {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Instants() {}

    /**
     * Reads an instant that the database knows too: it goes less far than Java.
     *
     * @throws DateTimeException if it is none, or in a year that takes more than four digits
     */
    public static Instant parse(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("not in a year from 0000 to 9999");
        }
        return instant;
    }
}
