package io.broadsheet.query.hub;

import io.broadsheet.query.api.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that papers were listed on.
 *
 * @param first null: any
 * @param last null: any; may lie before {@code first}, and then there is no such day
 */
record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Period EVER = new Period(null, null);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int SIX_DAYS = 6;

    /**
     * Reads the parameters; absent and empty ones mean any day.
     *
     * @param week of ISO 8601: from Monday to Sunday
     * @throws Problem 400, which names the wrong one
     */
    static Period of(@Nullable String date, @Nullable String week, @Nullable String month) {
        if (isGiven(date) && (isGiven(week) || isGiven(month))) {
            throw Problem.badRequest("date does not go with week or month; give one of them");
        }
        return read(date, DATE, Period::day, "date must be a day as YYYY-MM-DD, for example 2026-07-29")
                .and(read(week, WEEK, Period::week, "week must be a week as YYYY-Www, for example 2026-W31"))
                .and(read(month, MONTH, Period::month, "month must be a month as YYYY-MM, for example 2026-07"));
    }

    boolean isEmpty() {
        return first != null && last != null && first.isAfter(last);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static Period read(@Nullable String text, Pattern form, Function<String, Period> reader, String complaint) {
        if (text == null || text.isEmpty()) {
            return EVER;
        }
        if (!form.matcher(text).matches()) {
            throw Problem.badRequest(complaint);
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest(complaint);
        }
    }

    private static Period day(String text) {
        var day = LocalDate.parse(text);
        return new Period(day, day);
    }

    private static Period week(String text) {
        var monday = DateTimeFormatter.ISO_WEEK_DATE.parse(text + "-1", LocalDate::from);
        return new Period(monday, monday.plusDays(SIX_DAYS));
    }

    private static Period month(String text) {
        var month = YearMonth.parse(text);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private Period and(Period other) {
        return new Period(
                first == null || (other.first != null && other.first.isAfter(first)) ? other.first : first,
                last == null || (other.last != null && other.last.isBefore(last)) ? other.last : last);
    }
}
