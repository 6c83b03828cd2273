package io.broadsheet.ingest.format.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a page shows it, most often without its year: {@code Jul 29}, {@code July 29, 2026}, {@code 29 Jul}.
 *
 * @param year null where the page shows none
 */
public record ShownDay(MonthDay day, @Nullable Integer year) {
    /** The English months as pages write them, whole or short: alternatives of a pattern that ignores case. */
    public static final String MONTH_NAMES =
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
    private static final String MONTH = "(?<month>" + MONTH_NAMES + ")\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,?\\s+(?<year>\\d{4}))?";
    private static final Pattern MONTH_FIRST = pattern(WEEKDAY + MONTH + "\\s+" + DAY + YEAR);
    private static final Pattern DAY_FIRST = pattern(WEEKDAY + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR);
    private static final int LONGEST = 40;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The day that the line is, or null where it is anything else, a day that no year has included. */
    public static @Nullable ShownDay of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        try {
            return ISO.matcher(line).matches() ? full(LocalDate.parse(line)) : inWords(line);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static ShownDay full(LocalDate date) {
        return new ShownDay(MonthDay.from(date), date.getYear());
    }

    private static @Nullable ShownDay inWords(String line) {
        for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST)) {
            Matcher shown = pattern.matcher(line);
            if (shown.matches()) {
                return read(shown);
            }
        }
        return null;
    }

    private static ShownDay read(Matcher shown) {
        String month = shown.group("month").substring(0, 3).toLowerCase(Locale.ROOT);
        MonthDay day = MonthDay.of(MONTHS.indexOf(month) + 1, Integer.parseInt(shown.group("day")));
        String year = shown.group("year");
        return year == null ? new ShownDay(day, null) : full(day, Integer.parseInt(year));
    }

    private static ShownDay full(MonthDay day, int year) {
        if (!day.isValidYear(year)) {
            throw new DateTimeException(day + " does not exist in " + year);
        }
        return new ShownDay(day, year);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
