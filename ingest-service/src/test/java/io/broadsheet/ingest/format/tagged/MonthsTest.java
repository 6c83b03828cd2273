package io.broadsheet.ingest.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2006 Mar 1, 2006-03-01",
        "2016 Mar-Apr, 2016-03",
        "2005 Winter, 2005",
        "2026 Feb 31, 2026-02",
        "Published 2026, 2026"
    })
    void readsADateInOneText(String text, String date) {
        assertThat(Months.date(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2006, MAR 20, 2006-03-20",
        "2006, SEP-OCT, 2006-09",
        "2006, SPR, 2006",
        "2006, 7, 2006-07",
        "2006, '', 2006"
    })
    void readsAYearAndTheRest(String year, String rest, String date) {
        assertThat(Months.date(year, rest)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2012///, 2012",
        "2012/05//, 2012-05",
        "2012/05/03/Spring, 2012-05-03",
        "2012//03/, 2012",
        "2012/13/01, 2012"
    })
    void readsSlashes(String text, String date) {
        assertThat(Months.slashed(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "12345", "MAR 20"})
    void takesNoOtherTextForADate(String text) {
        assertThat(Months.date(text)).isNull();
    }
}
