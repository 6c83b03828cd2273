package io.broadsheet.ingest.format.value;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[No abstract available]",
                "No abstract available",
                "no abstract available.",
                "[No abstract available.]",
                "[No abstract available].",
                "(no abstract)",
                "No abstract is available.",
                "Abstract not available",
                "ABSTRACT UNAVAILABLE.",
                " N/A ",
                "null",
                "None",
                "none.",
                "[NaN]",
                ""
            })
    void takesWordsThatSayThatThereIsNoAbstractForNone(String words) {
        assertThat(read(new Draft().abstractText(words)).abstractText()).isNull();
        assertThat(read(new Draft().abstractText(words).abstractText("We count."))
                        .abstractText())
                .isEqualTo("We count.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No abstract available proves that none exists.",
                "None of it is new.",
                "Null results are results.",
                "Nonetheless"
            })
    void keepsAbstractsThatOnlyBeginSo(String text) {
        assertThat(read(new Draft().abstractText(text)).abstractText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ledgers          | A Count | Ledgers: A Count
            Ledgers:         | A Count | Ledgers: A Count
            Ledgers: A Count | a count | Ledgers: A Count
            Ledgers          |         | Ledgers
            Ledgers          | ' '     | Ledgers
            Ledger           | A Much Longer Ledger | Ledger: A Much Longer Ledger
            ''               | A Count | T
            """)
    void joinsTheTitleAndItsSubtitle(String title, @Nullable String subtitle, String whole) {
        assertThat(read(new Draft().title(title, subtitle)).title()).isEqualTo(whole);
    }

    private static DumpRecord read(Draft draft) {
        return requireNonNull(draft.title("T").at(Position.at(1, 0)));
    }
}
