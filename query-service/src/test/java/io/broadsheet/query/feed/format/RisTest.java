package io.broadsheet.query.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import io.broadsheet.query.catalog.Paper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What RIS is written, as another library reads it. */
class RisTest {

    @Test
    void writesAPaper() throws IOException {
        var paper = APaper.titled("A Ledger")
                .by("Ada Example", "Ludwig van der Rohe", "ATLAS Collaboration", "Martin Luther King Jr.")
                .in("Journal of Debris")
                .publishedAt("2025-03-01")
                .knownAs(Map.of("doi", "10.5555/ledger.1", "arxiv", "2503.00001"))
                .tagged("Book keeping", "Debris")
                .paper();

        var read = read(Ris.entry(paper));

        assertThat(read).hasSize(1);
        var reference = read.getFirst();
        assertThat(reference.getType()).isEqualTo(RISType.JOUR);
        assertThat(reference.getId()).isEqualTo(APaper.ID);
        assertThat(reference.getTitle()).isEqualTo("A Ledger");
        assertThat(reference.getAbstrct()).isEqualTo("We keep a ledger.");
        assertThat(reference.getAuthors())
                .containsExactly(
                        "Example, Ada", "van der Rohe, Ludwig", "ATLAS Collaboration", "King, Martin Luther, Jr.");
        assertThat(reference.getKeywords()).containsExactly("Book keeping", "Debris");
        assertThat(reference.getDOI()).isEqualTo("10.5555/ledger.1");
        assertThat(reference.getYear()).isEqualTo("2025");
        assertThat(reference.getDate()).isEqualTo("2025/03/01");
        assertThat(reference.getURL()).isEqualTo("https://doi.org/10.5555/ledger.1");
        assertThat(reference.getAccessionNumber()).isEqualTo("arXiv:2503.00001");
        assertThat(Ris.entry(paper)).startsWith("TY  - JOUR\r\n").endsWith("\r\nER  - \r\n\r\n");
    }

    @Test
    void letsNoTextBeginATagOrEndARecord() throws IOException {
        var read = read(Ris.entry(APaper.hostile()) + Ris.entry(plain()));

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().getTitle()).startsWith("=1+1 & \"quoted\"").contains("ER - TY - JOUR");
        assertThat(read.getLast().getTitle()).isEqualTo("A Ledger");
    }

    @Test
    void ofNothingIsEmpty() throws IOException {
        assertThat(read("")).isEmpty();
    }

    private static Paper plain() {
        return APaper.titled("A Ledger").paper();
    }

    private static List<RISReference> read(String text) throws IOException {
        return new RISParser().parse(new StringReader(text)).getReferences();
    }
}
