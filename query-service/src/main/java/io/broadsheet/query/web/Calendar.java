package io.broadsheet.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month, a week a row, with how many papers each day has.
 *
 * @param previous the last month before that has papers
 * @param next the first month after that has papers
 */
public record Calendar(
        Span month, @Nullable Span previous, @Nullable Span next, List<Week> weeks) {

    /** A row. */
    public record Week(Span span, List<Day> days) {}

    /**
     * A day.
     *
     * @param inMonth false of the days of other months that fill the first and the last row
     * @param shown whether the page is about it
     */
    public record Day(Span span, long papers, boolean inMonth, boolean shown) {}

    /** Of the month that a page's days begin in. */
    static Calendar of(Span shown, ListedDays listed) {
        Span month = shown.month();
        List<Week> weeks = Stream.iterate(
                        Span.of(Span.Kind.WEEK, month.first()),
                        week -> !week.first().isAfter(month.last()),
                        Span::next)
                .map(week -> week(week, month, shown, listed))
                .toList();
        return new Calendar(
                month, listed.before(month).orElse(null), listed.after(month).orElse(null), weeks);
    }

    private static Week week(Span week, Span month, Span shown, ListedDays listed) {
        return new Week(
                week,
                week.first()
                        .datesUntil(week.last().plusDays(1))
                        .map(day -> day(day, month, shown, listed))
                        .toList());
    }

    private static Day day(LocalDate day, Span month, Span shown, ListedDays listed) {
        return new Day(
                Span.of(Span.Kind.DAY, day),
                listed.papers().getOrDefault(day, 0L),
                contains(month, day),
                shown.kind() != Span.Kind.MONTH && contains(shown, day));
    }

    private static boolean contains(Span span, LocalDate day) {
        return !day.isBefore(span.first()) && !day.isAfter(span.last());
    }
}
