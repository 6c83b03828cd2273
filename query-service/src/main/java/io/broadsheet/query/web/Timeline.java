package io.broadsheet.query.web;

import io.broadsheet.query.web.Span.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many papers there were, step by step, to be drawn as columns and told as a table.
 *
 * @param points from the earliest to the latest; one at least
 * @param whole whether the papers of all days are in it
 */
public record Timeline(List<Point> points, boolean whole) {

    /** As many columns as a phone can show side by side. */
    private static final int MOST = 62;

    /** So that a single day is a column and not a wall. */
    private static final int LEAST = 14;

    private static final int HEIGHT = 1000;
    private static final int COLUMN = 10;
    private static final int GAP = 2;

    /** A column. */
    public record Point(Span span, long papers) {}

    /** Where a column is drawn, in the plot's own units. */
    public record Column(Point point, int x, int y, int width, int height) {}

    /** In days, weeks or months, whichever fit between two days; the last of them, where not even months do. */
    static Timeline between(LocalDate first, LocalDate last, ListedDays listed) {
        LocalDate begin = last.minusDays(LEAST - 1L);
        return first.isAfter(begin) ? of(Kind.DAY, begin, last, listed) : of(step(first, last), first, last, listed);
    }

    /** In days, the last ones. */
    static Timeline ofDays(LocalDate last, ListedDays listed) {
        return of(Kind.DAY, last.minusDays(MOST - 1L), last, listed);
    }

    /** The greatest; of equal ones the latest. */
    public Point most() {
        return points.reversed().stream()
                .max(Comparator.comparingLong(Point::papers))
                .orElseThrow();
    }

    public long total() {
        return points.stream().mapToLong(Point::papers).sum();
    }

    /** What a step is called. */
    public String step() {
        return points.getFirst().span().kind().word();
    }

    /** What can be seen, for who cannot see it. */
    public String summary() {
        Point most = most();
        return "Papers per " + step() + " from " + points.getFirst().span().name() + " to "
                + points.getLast().span().name() + ": " + total() + " in all, most (" + most.papers() + ") on "
                + most.span().name();
    }

    public int width() {
        return points.size() * COLUMN;
    }

    public int height() {
        return HEIGHT;
    }

    /** Those that are above nothing. */
    public List<Column> columns() {
        long most = Math.max(1, most().papers());
        return IntStream.range(0, points.size())
                .filter(place -> points.get(place).papers() > 0)
                .mapToObj(place -> column(place, most))
                .toList();
    }

    private Column column(int place, long most) {
        Point point = points.get(place);
        // what is there is seen, however little it is beside the greatest
        int height = (int) Math.max(HEIGHT / 50, HEIGHT * point.papers() / most);
        return new Column(point, place * COLUMN + GAP / 2, HEIGHT - height, COLUMN - GAP, height);
    }

    private static Kind step(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) < MOST) {
            return Kind.DAY;
        }
        return ChronoUnit.WEEKS.between(first, last) < MOST - 1 ? Kind.WEEK : Kind.MONTH;
    }

    private static Timeline of(Kind step, LocalDate first, LocalDate last, ListedDays listed) {
        LocalDate reached = step == Kind.MONTH ? last.minusMonths(MOST - 1L) : first;
        LocalDate from = reached.isAfter(first) ? reached : first;
        List<Point> points = Stream.iterate(
                        Span.of(step, from), span -> !span.first().isAfter(last), Span::next)
                .limit(MOST)
                .map(span -> new Point(span, listed.within(span)))
                .toList();
        LocalDate begin = points.getFirst().span().first();
        LocalDate end = points.getLast().span().last();
        return new Timeline(
                points,
                listed.papers().headMap(begin, false).isEmpty()
                        && listed.papers().tailMap(end, false).isEmpty());
    }
}
