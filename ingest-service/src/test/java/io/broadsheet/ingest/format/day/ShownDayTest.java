package io.broadsheet.ingest.format.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jul 29            | --07-29 |",
                "jul 29            | --07-29 |",
                "July 29           | --07-29 |",
                "Jul. 29           | --07-29 |",
                "29 Jul            | --07-29 |",
                "29th of July      | --07-29 |",
                "July 1st          | --07-01 |",
                "Sept 3            | --09-03 |",
                "Wed, Jul 29       | --07-29 |",
                "Wednesday 29 July | --07-29 |",
                "Feb 29            | --02-29 |",
                "May 4             | --05-04 |",
                "Jul 29, 2026      | --07-29 | 2026",
                "July 29 2026      | --07-29 | 2026",
                "29 July 2026      | --07-29 | 2026",
                "2026-07-29        | --07-29 | 2026",
            })
    void readsADayAsPagesWriteIt(String line, MonthDay day, Integer year) {
        assertThat(ShownDay.of(line)).isEqualTo(new ShownDay(day, year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jul",
                "July 2026",
                "Jul 32",
                "Feb 30",
                "Feb 29, 2025",
                "2026-13-01",
                "Jul 29 papers",
                "Maybe 12",
                "12",
                "",
                "Augment 3",
                "Decoder 9"
            })
    void takesNothingElseForADay(String line) {
        assertThat(ShownDay.of(line)).isNull();
    }
}
