package io.broadsheet.ingest.format.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DayRuleTest {
    private static final String MIDSUMMER = "2026-07-29T06:30:00Z";

    static Stream<Arguments> dumps() {
        return Stream.of(
                argumentSet(
                        "what the uploader says", "Jul 29", 2019, "2020-01-01.txt", MIDSUMMER, "2019-07-29", "setting"),
                argumentSet(
                        "a date in the name", "Jul 29", null, "daily 2024-08-01.txt", MIDSUMMER, "2024-07-29", "name"),
                argumentSet(
                        "a date without hyphens",
                        "Jul 29",
                        null,
                        "daily_20240801.txt",
                        MIDSUMMER,
                        "2024-07-29",
                        "name"),
                argumentSet("a name that is a date", "Jul 29", null, "2024-08-01", MIDSUMMER, "2024-07-29", "name"),
                argumentSet(
                        "the first date of two",
                        "Jul 29",
                        null,
                        "2023-01-01 to 2024-01-01.txt",
                        MIDSUMMER,
                        "2023-07-29",
                        "name"),
                argumentSet(
                        "digits that are no date",
                        "Jul 29",
                        null,
                        "000_99999999.txt",
                        MIDSUMMER,
                        "2026-07-29",
                        "latest"),
                argumentSet(
                        "a date glued to letters", "Jul 29", null, "v20240801.txt", MIDSUMMER, "2026-07-29", "latest"),
                argumentSet(
                        "a date glued to digits", "Jul 29", null, "120240801.txt", MIDSUMMER, "2026-07-29", "latest"),
                argumentSet(
                        "a date with a month too many",
                        "Jul 29",
                        null,
                        "2024-13-01.txt",
                        MIDSUMMER,
                        "2026-07-29",
                        "latest"),
                argumentSet("a date of no paper", "Jul 29", null, "1010-10-10.txt", MIDSUMMER, "2026-07-29", "latest"),
                argumentSet("the day of receipt", "Jul 29", null, "a.txt", MIDSUMMER, "2026-07-29", "latest"),
                argumentSet("a day of last year", "Jul 30", null, "a.txt", MIDSUMMER, "2025-07-30", "latest"),
                argumentSet(
                        "New Year's Eve on New Year's Day",
                        "Dec 31",
                        null,
                        "a.txt",
                        "2026-01-01T00:00:00Z",
                        "2025-12-31",
                        "latest"),
                argumentSet(
                        "the last second of a day in UTC",
                        "Jul 30",
                        null,
                        "a.txt",
                        "2026-07-29T23:59:59Z",
                        "2025-07-30",
                        "latest"),
                argumentSet("29 February", "Feb 29", null, "a.txt", MIDSUMMER, "2024-02-29", "latest"),
                argumentSet(
                        "29 February, wrong setting",
                        "Feb 29",
                        2023,
                        "2020-03-01.txt",
                        MIDSUMMER,
                        "2020-02-29",
                        "name"),
                argumentSet(
                        "29 February, wrong name", "Feb 29", null, "2023-03-01.txt", MIDSUMMER, "2024-02-29", "latest"),
                argumentSet(
                        "29 February before it came",
                        "Feb 29",
                        null,
                        "a.txt",
                        "2024-02-28T12:00:00Z",
                        "2020-02-29",
                        "latest"),
                argumentSet(
                        "a year that the dump shows",
                        "Jul 29, 2018",
                        2019,
                        "2020-01-01.txt",
                        MIDSUMMER,
                        "2018-07-29",
                        null));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void givesAShownDayItsYear(
            String shown,
            @Nullable Integer year,
            String name,
            String receivedAt,
            String listedOn,
            @Nullable String from) {
        // Given
        ShownDay day = Objects.requireNonNull(ShownDay.of(shown));

        // When
        ListedDay listed = new DayRule(year, name, Instant.parse(receivedAt)).of(day);

        // Then
        assertThat(listed.listedOn()).isEqualTo(listedOn).isEqualTo(listed.day());
        assertThat(listed.from() == null ? null : listed.from().code()).isEqualTo(from);
    }

    @Test
    void listsADumpWithoutADayUnderTheUtcDayOfItsReceipt() {
        // When
        ListedDay listed = new DayRule(2019, "2020-01-01.txt", Instant.parse("2026-07-29T23:59:59Z")).unshown();

        // Then
        assertThat(listed).isEqualTo(new ListedDay(null, LocalDate.of(2026, 7, 29), ListedDay.From.RECEIPT));
    }
}
