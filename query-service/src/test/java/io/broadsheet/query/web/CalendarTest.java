package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.web.Span.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final ListedDays LISTED = ListedDays.of(List.of(
            new Count("2026-05-31", 1),
            new Count("2026-07-27", 2),
            new Count("2026-07-29", 3),
            new Count("2026-09-01", 4)));

    @Test
    void showsWholeWeeksAndHowManyPapersTheDaysOfTheMonthHave() {
        var calendar = Calendar.of(span("2026-07-29"), LISTED);

        assertThat(calendar.weeks()).extracting(week -> week.span().number()).containsExactly(27, 28, 29, 30, 31);
        assertThat(calendar.weeks()).allSatisfy(week -> assertThat(week.days()).hasSize(7));
        assertThat(days(calendar)).filteredOn(Calendar.Day::inMonth).hasSize(31);
        assertThat(days(calendar))
                .filteredOn(day -> day.papers() > 0)
                .extracting(day -> day.span().number(), Calendar.Day::papers)
                .containsExactly(tuple(27, 2L), tuple(29, 3L));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-29, 1", "2026-W31, 7", "2026-W30, 7", "2026-07, 0"})
    void pointsOutTheDaysThatThePageIsAbout(String page, int days) {
        assertThat(days(Calendar.of(span(page), LISTED)))
                .filteredOn(Calendar.Day::shown)
                .hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-28, 2026-05, 2026-09",
        "2026-08-01, 2026-07, 2026-09",
        "2026-09-30, 2026-07, ",
        "2026-05-01, , 2026-07"
    })
    void leadsToTheMonthsAroundThatHavePapers(LocalDate day, @Nullable String previous, @Nullable String next) {
        var calendar = Calendar.of(Span.of(Kind.DAY, day), LISTED);

        assertThat(address(calendar.previous())).isEqualTo(previous);
        assertThat(address(calendar.next())).isEqualTo(next);
    }

    private static @Nullable String address(@Nullable Span span) {
        return span == null ? null : span.address().substring("/date/".length());
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow();
    }

    private static List<Calendar.Day> days(Calendar calendar) {
        return calendar.weeks().stream()
                .map(Calendar.Week::days)
                .flatMap(List::stream)
                .toList();
    }
}
