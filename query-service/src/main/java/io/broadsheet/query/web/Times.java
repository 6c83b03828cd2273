package io.broadsheet.query.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants, for people. */
@TemplateExtension
final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** To the minute, in the only time zone that all readers share. */
    static String toTheMinute(Instant instant) {
        return MINUTE.format(instant);
    }
}
