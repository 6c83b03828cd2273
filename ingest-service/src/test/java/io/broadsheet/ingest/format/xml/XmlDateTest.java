package io.broadsheet.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 7, 2, 2026-07-02",
        "2026, 07, 02, 2026-07-02",
        "2026, Jul, 2, 2026-07-02",
        "2026, JULY, , 2026-07",
        "2026, July–August, , 2026-07",
        "2026, May-June, , 2026-05",
        "2026, July 5, , 2026-07-05",
        "2026, June 19-24, , 2026-06",
        "2026, 29 July, , 2026-07",
        "2026, 2, 30, 2026-02",
        "2026, 13, 1, 2026",
        "2026, Summer, , 2026",
        "2026, , 5, 2026",
        "26, 7, 2, ",
        ", 7, 2, "
    })
    void isAsPreciseAsItsParts(
            @Nullable String year, @Nullable String month, @Nullable String day, @Nullable String date) {
        assertThat(XmlDate.of(year, month, day)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "1998 Dec-1999 Jan, 1998-12",
        "2007 Jul 15-31, 2007-07",
        "2007 Jul 15, 2007-07-15",
        "2000 Spring, 2000",
        "2015 Nov-Dec, 2015-11",
        "1976-1977, 1976",
        "Winter 2000, 2000",
        "2000 Dec 23-30, 2000-12",
        "undated, "
    })
    void readsDatesOfNoFixedForm(String text, @Nullable String date) {
        assertThat(XmlDate.free(text)).isEqualTo(date);
    }
}
