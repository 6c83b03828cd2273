package io.broadsheet.query.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    static Stream<Arguments> times() {
        return Stream.of(
                argumentSet("today, still to come", daily("UTC", 7), "2026-07-29T06:59:59Z", "2026-07-29T07:00:00Z"),
                argumentSet(
                        "tomorrow, when it is just now",
                        daily("UTC", 7),
                        "2026-07-29T07:00:00Z",
                        "2026-07-30T07:00:00Z"),
                argumentSet(
                        "in summer time", daily("Europe/Berlin", 7), "2026-07-29T00:00:00Z", "2026-07-29T05:00:00Z"),
                argumentSet(
                        "in winter time", daily("Europe/Berlin", 7), "2026-12-01T00:00:00Z", "2026-12-01T06:00:00Z"),
                argumentSet(
                        "where it is tomorrow already",
                        daily("Pacific/Auckland", 7),
                        "2026-07-29T20:00:00Z",
                        "2026-07-30T19:00:00Z"),
                argumentSet(
                        "a quarter of an hour apart",
                        daily("Asia/Kathmandu", 7),
                        "2026-07-29T00:00:00Z",
                        "2026-07-29T01:15:00Z"),
                argumentSet(
                        "the hour that clocks leave out comes an hour later",
                        daily("Europe/Berlin", 2),
                        "2026-03-28T12:00:00Z",
                        "2026-03-29T01:00:00Z"),
                argumentSet(
                        "and at its time the day after",
                        daily("Europe/Berlin", 2),
                        "2026-03-29T01:00:00Z",
                        "2026-03-30T00:00:00Z"),
                argumentSet(
                        "the hour that clocks show twice comes first",
                        daily("Europe/Berlin", 2),
                        "2026-10-24T12:00:00Z",
                        "2026-10-25T00:00:00Z"),
                argumentSet("and not again", daily("Europe/Berlin", 2), "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"),
                argumentSet(
                        "a midnight that is left out",
                        daily("America/Sao_Paulo", 0),
                        "2018-11-03T12:00:00Z",
                        "2018-11-04T03:00:00Z"),
                argumentSet(
                        "a day that an island left out comes at once",
                        daily("Pacific/Apia", 7),
                        "2011-12-29T18:00:00Z",
                        "2011-12-30T17:00:00Z"),
                argumentSet(
                        "weekly, later this week",
                        weekly("UTC", DayOfWeek.FRIDAY),
                        "2026-07-29T08:00:00Z",
                        "2026-07-31T07:00:00Z"),
                argumentSet(
                        "weekly, later today",
                        weekly("UTC", DayOfWeek.WEDNESDAY),
                        "2026-07-29T06:00:00Z",
                        "2026-07-29T07:00:00Z"),
                argumentSet(
                        "weekly, next week",
                        weekly("UTC", DayOfWeek.WEDNESDAY),
                        "2026-07-29T07:00:00Z",
                        "2026-08-05T07:00:00Z"),
                argumentSet(
                        "weekly, over a change of clocks",
                        weekly("Europe/Berlin", DayOfWeek.MONDAY),
                        "2026-10-19T05:00:00Z",
                        "2026-10-26T06:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void comesNext(Schedule schedule, Instant after, Instant next) {
        assertThat(schedule.next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void comesOnceOnEachDay(String zone) {
        for (var hour = 0; hour < 24; hour++) {
            var schedule = daily(zone, hour);
            var due = schedule.next(Instant.parse("2026-01-01T00:00:00Z"));
            for (var i = 0; i < 400; i++) {
                var next = schedule.next(due);
                assertThat(schedule.day(next)).isEqualTo(schedule.day(due).plusDays(1));
                due = next;
            }
        }
    }

    @Test
    void isSaidInWords() {
        assertThat(daily("Europe/Berlin", 7).words()).isEqualTo("every day at 07:00, Europe/Berlin");
        assertThat(weekly("UTC", DayOfWeek.FRIDAY).words()).isEqualTo("every Friday at 07:00, UTC");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 24})
    void refusesHoursThatNoClockShows(int hour) {
        assertThatThrownBy(() -> daily("UTC", hour)).hasMessageContaining("hour");
    }

    private static Schedule daily(String zone, int hour) {
        return new Schedule(Rhythm.DAILY, ZoneId.of(zone), hour, DayOfWeek.MONDAY);
    }

    private static Schedule weekly(String zone, DayOfWeek day) {
        return new Schedule(Rhythm.WEEKLY, ZoneId.of(zone), 7, day);
    }
}
