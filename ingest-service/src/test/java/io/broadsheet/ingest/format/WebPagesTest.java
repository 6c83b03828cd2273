package io.broadsheet.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved pages and web archives: what their papers are, who wrote them, what they are known as. */
class WebPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            daily.html         | A Ledger for Debris & Dust, Only a Title  | Ada Example, Noor Voorbeeld | {arxiv=2607.01234}
            paper.html         | A Ledger for Debris                       | Ada Example, Noor Voorbeeld | {doi=10.5555/ledger.1, acl=2026.acl-long.1}
            listing.html       | A Ledger for Debris, A Register of Dust   | ''                          | {}
            linked.html        | Linked Debris                             | Ada Example                 | {doi=10.5555/linked.1}
            arxiv-listing.html | Of Listings and $x$, A Second Listing     | Ada Example, Noor Voorbeeld | {arxiv=2607.06290}
            """)
    void readsThePapersOfASavedPage(String file, String titles, String authors, String identifiers) throws IOException {
        Gathered gathered = Gathered.from(format("html"), Sample.bytes(file));
        DumpRecord first = gathered.records().getFirst();

        assertThat(String.join(", ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(", ", first.authors())).isEqualTo(authors);
        assertThat(first.identifiers()).hasToString(identifiers);
        assertThat(gathered.rejections()).isEmpty();
    }

    @Test
    void readsThePagesOfAWebArchiveUnderTheirAddresses() throws IOException {
        Gathered gathered = Gathered.from(format("warc"), Sample.bytes("archive.warc"));

        assertThat(gathered.records())
                .extracting(record -> Objects.toString(record.position().entry()))
                .startsWith("https://papers.example.org/papers?date=2026-07-29")
                .endsWith("https://example.org/library.ris", "https://example.org/library.ris");
        assertThat(gathered.codes()).isEqualTo(List.of("no-paper-on-page"));
        assertThat(gathered.rejections().getFirst().position().entry()).isEqualTo("https://example.org/about");
    }

    private static DumpFormat format(String name) {
        return Sample.format(RegisteredFormats.all().all(), name);
    }
}
