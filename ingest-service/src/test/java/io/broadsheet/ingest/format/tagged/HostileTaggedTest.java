package io.broadsheet.ingest.format.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTaggedTest {
    private static final String A = "TY  - JOUR\nTI  - A\nER  - \n";
    private static final String C = "TY  - JOUR\nTI  - C\nER  - \n";
    private static final String LARGE = "words in a line\n".repeat(100_000);

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("RIS: a missing end", "ris", "TY  - JOUR\nTI  - A\n\n" + C, "A C", ""),
                argumentSet("RIS: a missing last end", "ris", A + "TY  - JOUR\nTI  - C\n", "A C", ""),
                argumentSet("RIS: a missing start", "ris", A + "TI  - B\nAU  - Example, A\nER  - \n" + C, "A B C", ""),
                argumentSet("RIS: a cut file", "ris", A + C + "TY  - JOUR\nTI  - B\nDO  - 10.555", "A C", "truncated"),
                argumentSet("RIS: no title", "ris", A + "TY  - JOUR\nPY  - 2020\nER  - \n" + C, "A C", "missing-title"),
                argumentSet("RIS: stray text", "ris", A + "exported today\n\nby someone\n" + C, "A C", ""),
                argumentSet("RIS: odd blanks", "ris", "TY - JOUR\n TI-A\nER\n TY  -JOUR\nT1   -   C\nER-\n", "A C", ""),
                argumentSet(
                        "RIS: a hyphen in running text",
                        "ris",
                        "TY  - JOUR\nTI  - A\nAB  - In\nAI - powered debris\nER  - \n",
                        "A",
                        ""),
                argumentSet(
                        "RIS: empty fields", "ris", "TY  - JOUR\nTI  -\nT1  - A\nAB  - \nAU  - \nER  - \n", "A", ""),
                argumentSet("RIS: only ends", "ris", "ER  - \nER  - \n" + A, "A", ""),
                argumentSet(
                        "RIS: a large entry",
                        "ris",
                        A + "TY  - JOUR\nTI  - B\nAB  - " + LARGE + "ER  - \n" + C,
                        "A C",
                        "record-too-large"),
                argumentSet(
                        "RIS: a long line",
                        "ris",
                        A + "TY  - JOUR\nAB  - " + "b".repeat(2_000_000) + "\nTI  - B\nER  - \n" + C,
                        "A C",
                        "record-too-large"),
                argumentSet(
                        "EndNote: no titles",
                        "endnote",
                        "%0 Book\n%0 Journal\n%T A\n%0 Thesis",
                        "A",
                        "missing-title missing-title"),
                argumentSet(
                        "EndNote: entries without a start",
                        "endnote",
                        "%A Example, Ada\n%T A\n\n%A Voorbeeld, Noor\n%T C\n",
                        "A C",
                        ""),
                argumentSet(
                        "EndNote: a large entry",
                        "endnote",
                        "%0 Book\n%T A\n%X " + LARGE + "%0 Book\n%T C",
                        "C",
                        "record-too-large"),
                argumentSet(
                        "Web of Science: a missing end",
                        "web-of-science",
                        "PT J\nTI A\nPT J\nTI C\nER\nEF\n",
                        "A C",
                        ""),
                argumentSet(
                        "Web of Science: a cut file",
                        "web-of-science",
                        "FN x\nVR 1.0\nPT J\nTI A\nER\n\nPT J\nTI B\nDI 10.1",
                        "A",
                        "truncated"),
                argumentSet(
                        "Web of Science: no title",
                        "web-of-science",
                        "FN x\nVR 1.0\nPT J\nAU Example, A\nER\n\nPT J\nTI C\nER\nEF",
                        "C",
                        "missing-title"),
                argumentSet(
                        "MEDLINE: no title", "medline", "PMID- 1\nAU  - A\n\nPMID- 2\nTI  - C\n", "C", "missing-title"),
                argumentSet(
                        "MEDLINE: no blank line between", "medline", "PMID- 1\nTI  - A\nPMID- 2\nTI  - C", "A C", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void oneBadEntryCostsOneRecord(String format, String file, String titles, String codes) throws IOException {
        Gathered gathered = Gathered.from(format(format), file);

        assertThat(String.join(" ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(" ", gathered.codes())).isEqualTo(codes);
    }

    @Test
    void saysWhereTheBadEntryIsAndShowsIt() throws IOException {
        Rejection rejection = Gathered.from(format("ris"), A + "\nTY  - JOUR\nPY  - 2020\nER  - \n")
                .rejections()
                .getFirst();

        assertThat(rejection.position()).isEqualTo(Position.at(5, A.length() + 1));
        assertThat(rejection.text()).isEqualTo("TY  - JOUR\nPY  - 2020");
        assertThat(rejection.message()).isEqualTo("the entry has no title; give it one");
    }

    @Test
    void takesNoIdentifierFromALineThatTheEndOfTheFileCuts() throws IOException {
        String entry = "PMID- 2\nTI  - C\nAID - 10.5555/ledger";

        assertThat(Gathered.from(format("medline"), entry + " [doi]\n")
                        .records()
                        .getFirst()
                        .identifiers())
                .containsEntry("doi", "10.5555/ledger");
        assertThat(Gathered.from(format("medline"), entry + " [doi]")
                        .records()
                        .getFirst()
                        .identifiers())
                .doesNotContainKey("doi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TY  - \n",
                "KW  - a\n\n",
                "%K a\n\n",
                "%T a\n",
                "PMID- 1\n",
                "UR  - ;;;;;;;;",
                "AU  - a, b, ",
                "PT J\nTI A\n",
                "; ",
                " "
            })
    void readsWhatIsRepeatedInTimeThatGrowsWithTheFile(String part) {
        String file = part.repeat(1_000_000 / part.length());

        for (DumpFormat format : TaggedFormats.all()) {
            assertTimeout(Duration.ofSeconds(60), () -> Gathered.from(format, file));
        }
    }

    private static DumpFormat format(String name) {
        return Sample.format(TaggedFormats.all(), name);
    }
}
