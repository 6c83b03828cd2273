package io.broadsheet.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as dumps write them, in ISO 8601 and no more precise than they were. */
public final class Dates {
    private static final int LONGEST = 64;
    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2999;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s+)?";
    private static final String TIME = "(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)";
    private static final String ZONE = "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";

    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})(?:\\.0)?", m -> m.group(1)),
            new Form("(\\d{4})[-/.](\\d{1,2})", m -> month(number(m, 1), number(m, 2))),
            new Form("(\\d{4})(\\d{2})(\\d{2})", m -> day(number(m, 1), number(m, 2), number(m, 3))),
            new Form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})", m -> day(number(m, 1), number(m, 3), number(m, 4))),
            new Form("(\\d{4})-(\\d{2})-(\\d{2})[T ]" + TIME + ZONE, m -> instant(numbered(m), m.group(4), m.group(5))),
            new Form(WEEKDAY + "(\\d{1,2})[ -]" + MONTH + "[ -](\\d{4})", Dates::dayFirst),
            new Form(
                    WEEKDAY + "(\\d{1,2}) " + MONTH + " (\\d{4}) " + TIME + ZONE,
                    m -> instant(dayFirst(m), m.group(4), m.group(5))),
            new Form(
                    WEEKDAY + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})",
                    m -> day(number(m, 3), monthNumber(m.group(1)), number(m, 2))),
            new Form(MONTH + ",? (\\d{4})", m -> month(number(m, 2), monthNumber(m.group(1)))),
            new Form(
                    "(1\\d{12})",
                    m -> Instant.ofEpochMilli(Long.parseLong(m.group(1))).toString()),
            new Form(
                    "(1\\d{9})",
                    m -> Instant.ofEpochSecond(Long.parseLong(m.group(1))).toString()));

    private Dates() {}

    /** An ISO 8601 year, month, day or instant; null for what is no date. A time without its zone says only its day. */
    public static @Nullable String iso(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String line = Prose.oneLine(text);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(line);
            if (matcher.matches()) {
                return checked(form, matcher.toMatchResult());
            }
        }
        return null;
    }

    /** A year, a year and month, or a day from its numbers; null where they are none. */
    public static @Nullable String of(List<String> parts) {
        return parts.isEmpty() || parts.size() > 3 ? null : iso(String.join("-", parts));
    }

    private static @Nullable String checked(Form form, MatchResult match) {
        try {
            String iso = form.reading().apply(match);
            int year = Integer.parseInt(iso.substring(0, 4));
            return year < FIRST_YEAR || year > LAST_YEAR ? null : iso;
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String numbered(MatchResult match) {
        return day(number(match, 1), number(match, 2), number(match, 3));
    }

    private static String dayFirst(MatchResult match) {
        return day(number(match, 3), monthNumber(match.group(2)), number(match, 1));
    }

    private static String day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toString();
    }

    private static String month(int year, int month) {
        return YearMonth.of(year, month).toString();
    }

    private static int monthNumber(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static String instant(String day, String time, @Nullable String zone) {
        if (zone == null) {
            return day;
        }
        LocalTime at = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
        String fraction = time.contains(".") ? time.substring(time.indexOf('.')) : "";
        Instant instant = OffsetDateTime.of(LocalDate.parse(day), at.withNano(0), offset(zone))
                .toInstant();
        return instant.toString().replace("Z", fraction + "Z");
    }

    private static ZoneOffset offset(String zone) {
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private record Form(Pattern pattern, Function<MatchResult, String> reading) {
        Form(String regex, Function<MatchResult, String> reading) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reading);
        }
    }
}
