package io.broadsheet.query.digest.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * When digests come, by the clocks of a place. Where they are put forward past the hour, the digest comes as much later; where
 * they show the hour twice, it comes the first time only.
 *
 * @param hour 0 to 23
 * @param weekday counts for weekly ones only
 */
public record Schedule(Rhythm rhythm, ZoneId zone, int hour, DayOfWeek weekday) {

    public Schedule {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour must be a whole number from 0 to 23");
        }
    }

    /** The first time after an instant. */
    public Instant next(Instant after) {
        var day = first(after.atZone(zone).toLocalDate());
        var due = at(day);
        while (!due.isAfter(after)) {
            day = day.plus(rhythm.step());
            due = at(day);
        }
        return due;
    }

    /** The day that a digest is of, which names it: no two of one schedule have the same. */
    public LocalDate day(Instant due) {
        return due.atZone(zone).toLocalDate();
    }

    /** For people. */
    public String words() {
        var when = String.format(Locale.ROOT, "at %02d:00, %s", hour, zone.getId());
        return rhythm == Rhythm.DAILY
                ? "every day " + when
                : "every " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + when;
    }

    private LocalDate first(LocalDate today) {
        return rhythm == Rhythm.DAILY ? today : today.with(TemporalAdjusters.previousOrSame(weekday));
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
    }
}
