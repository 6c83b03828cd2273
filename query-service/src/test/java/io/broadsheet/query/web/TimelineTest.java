package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.search.Count;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final LocalDate LAST = LocalDate.of(2026, 7, 29);

    @ParameterizedTest
    @CsvSource({
        "2026-07-29, day, 14, true",
        "2026-07-15, day, 15, true",
        "2026-05-29, day, 62, true",
        "2026-05-28, week, 10, true",
        "2025-06-02, week, 61, true",
        "2025-04-01, month, 16, true",
        "2021-06-30, month, 62, true",
        "1991-08-14, month, 62, false"
    })
    void goesInTheShortestStepsThatFit(LocalDate first, String step, int points, boolean whole) {
        var timeline = Timeline.between(first, LAST, listed(first.toString(), LAST.toString()));

        assertThat(timeline.step()).isEqualTo(step);
        assertThat(timeline.points()).hasSize(points);
        assertThat(timeline.whole()).isEqualTo(whole);
        assertThat(timeline.points().getLast().span().last()).isAfterOrEqualTo(LAST);
        assertThat(timeline.total()).isEqualTo(whole && first.isBefore(LAST) ? 2 : 1);
    }

    @Test
    void drawsTheGreatestFromBottomToTopAndTheLeastSoThatItIsSeen() {
        var days = ListedDays.of(List.of(new Count("2026-07-27", 1), new Count("2026-07-29", 5000)));

        var timeline = Timeline.between(LAST.minusDays(2), LAST, days);

        assertThat(timeline.columns())
                .containsExactly(
                        new Timeline.Column(timeline.points().get(11), 111, 980, 8, 20),
                        new Timeline.Column(timeline.points().getLast(), 131, 0, 8, 1000));
        assertThat(timeline.width()).isEqualTo(140);
    }

    @Test
    void saysWhatIsDrawn() {
        assertThat(Timeline.between(LAST.minusDays(2), LAST, listed("2026-07-28"))
                        .summary())
                .isEqualTo("Papers per day from 16 July 2026 to 29 July 2026: 1 in all, most (1) on 28 July 2026");
    }

    @Test
    void drawsNothingWhereThereIsNothing() {
        var timeline = Timeline.between(LAST, LAST, listed());

        assertThat(timeline.columns()).isEmpty();
        assertThat(timeline.total()).isZero();
    }

    private static ListedDays listed(String... days) {
        return ListedDays.of(
                Arrays.stream(days).distinct().map(day -> new Count(day, 1)).toList());
    }
}
