package io.broadsheet.query.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Days in a row that a page is about: one, a week of ISO 8601, or a month. */
public record Span(Kind kind, LocalDate first, LocalDate last) {

    private static final DateTimeFormatter WEEKDAY = pattern("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
    private static final DateTimeFormatter DAY_OF_YEAR = pattern("d MMMM");
    private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");

    private static final DateTimeFormatter SHORT_DAY = pattern("d MMM uuuu");
    private static final DateTimeFormatter SHORT_MONTH = pattern("MMM uuuu");

    /** How long it is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH;

        /** For people. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what addresses have: {@code 2026-07-29}, {@code 2026-W31} or {@code 2026-07}; empty where it is none of these. */
    static Optional<Span> parse(String text) {
        try {
            return switch (text.length()) {
                case 7 -> Optional.of(of(Kind.MONTH, YearMonth.parse(text).atDay(1)));
                case 8 ->
                    Optional.of(of(Kind.WEEK, DateTimeFormatter.ISO_WEEK_DATE.parse(text + "-1", LocalDate::from)));
                case 10 -> Optional.of(of(Kind.DAY, LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The one that a day is in. */
    static Span of(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> new Span(kind, day, day);
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> new Span(kind, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    /** The next one of its kind. */
    Span next() {
        return of(kind, last.plusDays(1));
    }

    /** The month that it begins in. */
    Span month() {
        return of(Kind.MONTH, first);
    }

    /** Its page. */
    public String address() {
        return "/date/"
                + switch (kind) {
                    case DAY -> first.toString();
                    case WEEK -> String.format(Locale.ROOT, "%04d-W%02d", weekYear(), weekOfYear());
                    case MONTH -> YearMonth.from(first).toString();
                };
    }

    /** For headings. */
    public String title() {
        return switch (kind) {
            case DAY -> WEEKDAY.format(first);
            case WEEK -> "Week " + weekOfYear() + " of " + weekYear();
            case MONTH -> MONTH.format(first);
        };
    }

    /** For lists. */
    public String name() {
        return kind == Kind.DAY ? DAY.format(first) : title();
    }

    /** Where there is little room, as at the ends of an axis. */
    public String shortName() {
        return switch (kind) {
            case DAY -> SHORT_DAY.format(first);
            case WEEK -> "W" + weekOfYear() + " " + weekYear();
            case MONTH -> SHORT_MONTH.format(first);
        };
    }

    /** From when to when, where the title does not say it. */
    public String extent() {
        return kind == Kind.WEEK ? DAY_OF_YEAR.format(first) + " to " + DAY.format(last) : "";
    }

    /** The number in a calendar: of the day in its month, else of the week in its year. */
    public int number() {
        return kind == Kind.WEEK ? weekOfYear() : first.getDayOfMonth();
    }

    private int weekOfYear() {
        return first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private int weekYear() {
        return first.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static Span week(LocalDate monday) {
        return new Span(Kind.WEEK, monday, monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
