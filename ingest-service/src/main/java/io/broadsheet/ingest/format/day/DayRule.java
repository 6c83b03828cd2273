package io.broadsheet.ingest.format.day;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a shown day its year: the one that the uploader or the configuration says, else that of a date in the file's name,
 * else that of the latest such day not after receipt. A year in which the day does not exist (29 February) is passed over.
 *
 * @param year what the uploader or the configuration says
 * @param fileName the first base name under which the content was received
 */
public record DayRule(@Nullable Integer year, String fileName, Instant receivedAt) {
    private static final Pattern DATE_IN_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{4})(\\d{2})(\\d{2}))(?![\\p{L}\\p{N}])");
    private static final int OLDEST_YEAR = 1900;
    private static final int NEWEST_YEAR = 2199;

    /** What holds for a dump, or a part of one, that shows no day. */
    public ListedDay unshown() {
        return new ListedDay(null, receivedOn(), ListedDay.From.RECEIPT);
    }

    /** What holds for the records under a shown day. */
    public ListedDay of(ShownDay shown) {
        if (shown.year() != null) {
            return listed(shown.day().atYear(shown.year()), null);
        }
        if (year != null && shown.day().isValidYear(year)) {
            return listed(shown.day().atYear(year), ListedDay.From.SETTING);
        }
        Integer named = yearInName();
        if (named != null && shown.day().isValidYear(named)) {
            return listed(shown.day().atYear(named), ListedDay.From.NAME);
        }
        return listed(latest(shown.day()), ListedDay.From.LATEST);
    }

    private static ListedDay listed(LocalDate day, ListedDay.@Nullable From from) {
        return new ListedDay(day, day, from);
    }

    private LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }

    private LocalDate latest(MonthDay day) {
        int candidate = receivedOn().getYear();
        while (!day.isValidYear(candidate) || day.atYear(candidate).isAfter(receivedOn())) {
            candidate--;
        }
        return day.atYear(candidate);
    }

    private @Nullable Integer yearInName() {
        Matcher date = DATE_IN_NAME.matcher(fileName);
        while (date.find()) {
            int first = date.group(1) != null ? 1 : 4;
            Integer found = yearOf(date.group(first), date.group(first + 1), date.group(first + 2));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Integer yearOf(String year, String month, String day) {
        try {
            int found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .getYear();
            return found < OLDEST_YEAR || found > NEWEST_YEAR ? null : found;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
