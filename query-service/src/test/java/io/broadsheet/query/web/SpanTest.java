package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.query.web.Span.Kind;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    static Stream<Arguments> spans() {
        return Stream.of(
                argumentSet("a day", "2026-07-29", "2026-07-29", "2026-07-29", "Wednesday, 29 July 2026", ""),
                argumentSet(
                        "a week",
                        "2026-W31",
                        "2026-07-27",
                        "2026-08-02",
                        "Week 31 of 2026",
                        "27 July to 2 August 2026"),
                argumentSet(
                        "a week of two years",
                        "2026-W53",
                        "2026-12-28",
                        "2027-01-03",
                        "Week 53 of 2026",
                        "28 December to 3 January 2027"),
                argumentSet("a month", "2026-02", "2026-02-01", "2026-02-28", "February 2026", ""),
                argumentSet("a month of a leap year", "2028-02", "2028-02-01", "2028-02-29", "February 2028", ""));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void isReadFromItsAddressAndLeadsBackThere(
            String text, LocalDate first, LocalDate last, String title, String extent) {
        assertThat(Span.parse(text)).hasValueSatisfying(span -> {
            assertThat(span.first()).isEqualTo(first);
            assertThat(span.last()).isEqualTo(last);
            assertThat(span.title()).isEqualTo(title);
            assertThat(span.extent()).isEqualTo(extent);
            assertThat(span.address()).isEqualTo("/date/" + text);
            assertThat(Span.of(span.kind(), last)).isEqualTo(span);
            assertThat(span.next().first()).isEqualTo(last.plusDays(1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-7-29",
                "2026-02-30",
                "2026-13",
                "2026-W54",
                "2026-W00",
                "2027-W53",
                "26-07-29",
                "+2026-07",
                "-2026-07",
                "2026-07-29T00",
                "2026-07-29 ",
                "２０２６-07"
            })
    void isNothingElse(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-28", "2027-01-01", "2027-01-03"})
    void putsTheDaysAroundNewYearIntoOneWeek(LocalDate day) {
        assertThat(Span.of(Kind.WEEK, day).address()).isEqualTo("/date/2026-W53");
    }
}
