package io.broadsheet.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain words | plain words",
                "one, two | \"one, two\"",
                "a \"word\" | \"a \"\"word\"\"\"",
                "=HYPERLINK(1) | '=HYPERLINK(1)",
                "+1 | '+1",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "=1,2 | \"'=1,2\"",
                "`\t=1` | `'\t=1`",
                "`two\nlines` | `\"two\nlines\"`",
                "` blank ` | `\" blank \"`",
                "a=b | a=b"
            })
    void quotesWhatCsvNeedsAndLeavesNoFormula(String text, String cell) {
        assertThat(RejectionTable.cell(text)).isEqualTo(cell);
    }
}
