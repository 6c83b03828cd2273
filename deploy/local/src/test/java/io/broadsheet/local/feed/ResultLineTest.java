package io.broadsheet.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultLineTest {
    private static final Duration TOOK = Duration.ofMillis(1_234);

    @Test
    void tellsAllFiguresOfACompleteDump() {
        assertThat(line("a.txt", report("published", null), entry("complete", null)))
                .isEqualTo(
                        "a.txt: complete, 55 records, 52 stored, 40 new, 12 merged, 2 rejected, 1 dead-lettered, 1.2 s");
    }

    @Test
    void saysThatADumpWasKnown() {
        assertThat(line("copy of a.txt", report("known", null), entry("complete", null)))
                .startsWith("copy of a.txt: known, 55 records, 52 stored");
    }

    @Test
    void saysWhyADumpWasRejected() {
        assertThat(line("a.bin", report("rejected", "binary: in the report"), entry("rejected", "binary: no text")))
                .startsWith("a.bin: rejected, ")
                .endsWith(" 1.2 s: binary: no text");
    }

    @Test
    void takesTheReasonFromTheReportWhereTheDumpHasNoEntry() {
        assertThat(line("a.bin", report("rejected", "unreadable: no permission"), LedgerEntry.none()))
                .isEqualTo("a.bin: rejected, 0 records, 0 stored, 0 new, 0 merged, 0 rejected, 0 dead-lettered, 1.2 s"
                        + ": unreadable: no permission");
    }

    @Test
    void isOneLineWhateverTheNameAndTheReason() {
        assertThat(line("a\nb", report("rejected", null), entry("rejected", "odd:\r\n\033[31mred")))
                .doesNotContain("\n", "\r", "\033");
    }

    private static String line(String name, Report report, LedgerEntry entry) {
        return new ResultLine(name, report, entry, TOOK).text();
    }

    private static Report report(String state, @Nullable String reason) {
        return new Report("a.txt", "id", state, 1L, 55, 53, 2, reason);
    }

    private static LedgerEntry entry(String state, @Nullable String reason) {
        return new LedgerEntry("id", 1, state, 10, 10, 55, 53, 2, 52, 1, 40, 12, null, null, reason);
    }
}
