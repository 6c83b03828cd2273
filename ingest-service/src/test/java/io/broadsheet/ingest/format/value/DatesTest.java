package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026                            | 2026
            2025.0                          | 2025
            2026-07                         | 2026-07
            2026/7                          | 2026-07
            2026-7-2                        | 2026-07-02
            2026.07.02                      | 2026-07-02
            20260702                        | 2026-07-02
            2026-07-02T09:00:00Z            | 2026-07-02T09:00:00Z
            2025-06-09T17:59:53.000Z        | 2025-06-09T17:59:53.000Z
            2026-07-02T09:00:00+02:00       | 2026-07-02T07:00:00Z
            2026-07-02 09:00:00             | 2026-07-02
            2026-07-02T00:00:00             | 2026-07-02
            Thu, 2 Jul 2026 09:00:00 GMT    | 2026-07-02T09:00:00Z
            Mon, 2 Jul 2026 9:00:00 GMT     | 2026-07-02T09:00:00Z
            2 July 2026                     | 2026-07-02
            02-Jul-2026                     | 2026-07-02
            July 2, 2026                    | 2026-07-02
            Jul. 2nd, 2026                  | 2026-07-02
            Sept 2026                       | 2026-09
            1782982800000                   | 2026-07-02T09:00:00Z
            1782982800                      | 2026-07-02T09:00:00Z
            """)
    void writesDatesAsPreciselyAsTheyWereGiven(String written, String iso) {
        assertThat(Dates.iso(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-02-30",
                "2026-13",
                "0000",
                "0012-01-01",
                "9999",
                "31 April 2026",
                "2026-07-02T25:00:00Z",
                "99999999",
                "2026-07-02T09:00:00+99:99",
                "1e400",
                "20260702090000000000000000000000"
            })
    void saysNothingOfWhatIsNoDate(String written) {
        assertThat(Dates.iso(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026          | 2026
            2026,7        | 2026-07
            2026,7,2      | 2026-07-02
            2026,7,2,9    |
            2026,x        |
            """)
    void joinsPartsOfDates(String parts, String iso) {
        assertThat(Dates.of(List.of(parts.split(",")))).isEqualTo(iso);
    }
}
