package io.broadsheet.query.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.query.api.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-29,,,2026-07-29,2026-07-29",
        "2024-02-29,,,2024-02-29,2024-02-29",
        ",2026-W31,,2026-07-27,2026-08-02",
        ",2026-W01,,2025-12-29,2026-01-04",
        ",2026-W53,,2026-12-28,2027-01-03",
        ",,2024-02,2024-02-01,2024-02-29",
        ",2026-W31,2026-07,2026-07-27,2026-07-31"
    })
    void isTheDaysOfListing(
            @Nullable String date, @Nullable String week, @Nullable String month, LocalDate first, LocalDate last) {
        assertThat(Period.of(date, week, month)).isEqualTo(new Period(first, last));
    }

    @Test
    void isAnyDayWhereNothingIsAskedFor() {
        assertThat(Period.of(null, "", null)).isEqualTo(new Period(null, null));
        assertThat(Period.of(null, null, null).isEmpty()).isFalse();
    }

    @Test
    void isNoDayWhereWeekAndMonthDoNotMeet() {
        assertThat(Period.of(null, "2026-W31", "2026-01").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-13-40,,",
        "2025-02-29,,",
        "2025-2-3,,",
        "+12025-01-01,,",
        "today,,",
        ",2025-W53,",
        ",2025-W00,",
        ",2025-33,",
        ",W33,",
        ",,2025-13",
        ",,2025",
        ",,July",
        "2026-07-29,2026-W31,",
        "2026-07-29,,2026-07"
    })
    void refusesWhatIsNone(@Nullable String date, @Nullable String week, @Nullable String month) {
        assertThatThrownBy(() -> Period.of(date, week, month)).isInstanceOf(Problem.class);
    }
}
