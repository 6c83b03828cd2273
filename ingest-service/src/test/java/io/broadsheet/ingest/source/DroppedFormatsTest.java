package io.broadsheet.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Events.Event;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.format.value.Sample;
import io.broadsheet.local.testing.Contracts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The structured formats from the drop folder to the topics. */
@ServiceTest
class DroppedFormatsTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv.jsonl, arxiv-jsonl, 3",
        "daily-arxiv.jsonl, daily-arxiv-jsonl, 2",
        "hub-daily.json, hub-json, 3",
        "hub-python.json, hub-python, 3",
        "s2-search.json, s2-json, 2",
        "s2orc.jsonl, s2orc-jsonl, 2",
        "openalex-works.json, openalex-json, 2",
        "crossref-works.json, crossref-json, 2",
        "openreview-notes.json, openreview-json, 2",
        "web-of-science-tab.txt, web-of-science-table, 2",
        "plain.jsonl, plain-json, 3",
        "openreview.tsv, openreview-csv, 2",
        "plain.csv, plain-csv, 2",
        "arxiv-oai.xml, arxiv-oai, 2",
        "arxiv-oai-dc.xml, arxiv-oai-dc, 1",
        "arxiv-atom.xml, arxiv-atom, 2",
        "atom.xml, atom, 2",
        "acl.xml, acl-xml, 3",
        "medline.xml, pubmed-xml, 1",
        "jats.xml, jats-xml, 1",
        "library.bib, bibtex, 4",
        "library.ris, ris, 2",
        "library.enw, endnote, 2",
        "library.isi, web-of-science, 2",
        "library.nbib, medline, 2",
        "daily.html, html, 2",
        "paper.html, html, 1"
    })
    void publishesTheRecordsOfEveryFormat(String file, String format, int records) throws IOException {
        // When
        folder.drop(file, Sample.bytes(file));

        // Then
        JsonNode report = folder.report(file);
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("format").asText()).isEqualTo(format);
        assertThat(report.get("rejections")).isEmpty();
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .hasSize(records)
                .allSatisfy(event -> assertThat(Contracts.violations("PaperParsed", event.value()))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv-oai-raw.xml, arxiv-oai-raw, 2, deleted-record",
        "oai-dc.xml, oai-dc, 1, deleted-record",
        "crossref-unixref.xml, crossref-xml, 4, error-answer",
        "archive.warc, warc, 5, no-paper-on-page",
        "archive.wet, warc, 3, no-paper-on-page"
    })
    void reportsWhatIsNoPaperInAFile(String file, String format, int records, String code) throws IOException {
        // When
        folder.drop(file, Sample.bytes(file));

        // Then
        JsonNode report = folder.report(file);
        assertThat(report.get("format").asText()).isEqualTo(format);
        assertThat(report.get("published").asInt()).isEqualTo(records);
        assertThat(report.get("rejections")).hasSize(1);
        assertThat(report.at("/rejections/0/code").asText()).isEqualTo(code);
    }

    static Stream<Arguments> hostile() {
        String entity = "<!DOCTYPE feed [<!ENTITY a \"%s\">]>".formatted("lol".repeat(100));
        String bomb = entity.replace("]>", "<!ENTITY b \"%s\">]>".formatted("&a;".repeat(1000)));
        String outside = "<!DOCTYPE feed [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>&b;</title></entry>"
                + "<entry><title>An Honest Title</title><summary>An honest summary.</summary></entry></feed>";
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        return Stream.of(
                argumentSet("an entity bomb", bomb + feed, 2, 0),
                argumentSet("an external entity", outside + feed, 2, 0),
                argumentSet(
                        "brackets in brackets",
                        "{\"title\": \"Deep\", \"abstract\": " + deep + "}\n{\"title\": \"An Honest Title\"}\n",
                        1,
                        1));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsHostileRecordsAsWhatTheyAreAndServesTheNextFile(String content, int published, int rejected)
            throws IOException {
        // Given
        String name = "hostile " + Integer.toHexString(content.hashCode()) + ".txt";

        // When
        folder.drop(name, content.getBytes(UTF_8));
        folder.drop("after " + name, Pages.lines("after " + name, 2));

        // Then
        JsonNode report = folder.report(name);
        assertThat(report.get("published").asInt()).isEqualTo(published);
        assertThat(report.get("rejected").asInt()).isEqualTo(rejected);
        assertThat(report.get("rejections"))
                .allSatisfy(
                        rejection -> assertThat(rejection.get("code").asText()).isEqualTo("too-deep"));
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText()))
                .extracting(event -> event.json().get("title").asText())
                .contains("An Honest Title")
                .allSatisfy(title -> assertThat(title).doesNotContain("lol", "root:"));
        assertThat(folder.report("after " + name).get("published").asInt()).isEqualTo(2);
    }

    @Test
    void oneBadLineCostsOneRecordWhichCanBeReadBackWithItsPosition() throws IOException {
        // Given
        String good = "{\"title\": \"A Ledger for Debris\", \"abstract\": \"We keep a ledger.\"}\n";
        String bad = "{\"title\": \"A Ledger for Debris\", \"abstract\": We}\n";

        // When
        folder.drop("one bad line.jsonl", (good + bad + good).getBytes(UTF_8));

        // Then
        JsonNode report = folder.report("one bad line.jsonl");
        assertThat(report.get("published").asInt()).isEqualTo(2);
        assertThat(report.get("rejected").asInt()).isEqualTo(1);
        List<Event> rejected =
                Events.of("papers.rejected.v1", report.get("dump").asText());
        assertThat(rejected).singleElement().satisfies(event -> {
            assertThat(Contracts.violations("PaperRejected", event.value())).isEmpty();
            assertThat(event.header("ordinal")).isEqualTo("1");
            assertThat(event.json().get("code").asText()).isEqualTo("malformed-json");
            assertThat(event.json().at("/position/line").asInt()).isEqualTo(2);
            assertThat(event.json().at("/position/byte").asInt()).isEqualTo(good.length());
            assertThat(event.json().get("text").asText()).isEqualTo(bad.strip());
        });
    }
}
