package io.broadsheet.query.digest;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.MailAddress;
import io.broadsheet.query.digest.plan.Rhythm;
import io.broadsheet.query.digest.plan.Schedule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody asks for; reading throws {@link Problem} 400 that names what is wrong and what is allowed. */
final class Wish {

    static final String HOUR = "7";

    private Wish() {}

    static MailAddress address(@Nullable String text) {
        return Problem.checked(() -> MailAddress.parse(text == null ? "" : text));
    }

    static Interest interest(@Nullable String query, @Nullable List<String> tags) {
        return Problem.checked(() -> new Interest(query == null ? "" : query, tags == null ? List.of() : tags));
    }

    /** Every day at seven, universal time, but for what is given. */
    static Schedule schedule(
            @Nullable String rhythm, @Nullable String zone, @Nullable String hour, @Nullable String weekday) {
        return Problem.checked(() -> new Schedule(
                rhythm(given(rhythm, Rhythm.DAILY.label())),
                zone(given(zone, "UTC")),
                hour(given(hour, HOUR)),
                weekday(given(weekday, DayOfWeek.MONDAY.name()))));
    }

    private static Rhythm rhythm(String text) {
        return Rhythm.of(text)
                .orElseThrow(() -> Problem.badRequest("rhythm must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Rhythm.values())
                                        .map(Rhythm::label)
                                        .toList())));
    }

    /** A place's name, or a distance from universal time. */
    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest("zone must be the name of a time zone, such as Europe/Berlin or UTC");
        }
    }

    private static int hour(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("hour must be a whole number from 0 to 23");
        }
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("weekday must be a day of the week in English, such as monday"));
    }

    private static String given(@Nullable String text, String standard) {
        return text == null || text.isBlank() ? standard : text.strip();
    }
}
