package io.broadsheet.ingest.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, among all registered formats. */
class DetectionTest {
    private static final Formats FORMATS = RegisteredFormats.all();

    @ParameterizedTest
    @CsvSource({
        "acl-flat.xml, acl-xml",
        "acl-old.xml, acl-xml",
        "acl.xml, acl-xml",
        "archive.warc, warc",
        "archive.wet, warc",
        "arxiv-array.json, arxiv-jsonl",
        "arxiv-atom.xml, arxiv-atom",
        "arxiv-listing.html, html",
        "arxiv-oai-dc.xml, arxiv-oai-dc",
        "arxiv-oai-raw.xml, arxiv-oai-raw",
        "arxiv-oai.xml, arxiv-oai",
        "arxiv.jsonl, arxiv-jsonl",
        "atom.xml, atom",
        "crossref-unixref.xml, crossref-xml",
        "crossref-unixsd.xml, crossref-xml",
        "crossref-work.json, crossref-json",
        "crossref-works.json, crossref-json",
        "crossref.jsonl, crossref-json",
        "csl.json, crossref-json",
        "daily-arxiv.jsonl, daily-arxiv-jsonl",
        "daily.html, html",
        "daily.mhtml, mhtml",
        "hub-daily.json, hub-json",
        "hub-paper.json, hub-json",
        "hub-python-lines.txt, hub-python",
        "hub-python-list.txt, hub-python",
        "hub-python.json, hub-python",
        "hub-search.json, hub-json",
        "jats-many.xml, jats-xml",
        "jats.xml, jats-xml",
        "library.bib, bibtex",
        "library.enw, endnote",
        "library.isi, web-of-science",
        "library.nbib, medline",
        "library.ris, ris",
        "linked.html, html",
        "listing.html, html",
        "medline.xml, pubmed-xml",
        "oai-dc.xml, oai-dc",
        "oai-error.xml, oai-dc",
        "openalex-work.json, openalex-json",
        "openalex-works.json, openalex-json",
        "openalex.jsonl, openalex-json",
        "openreview-notes.json, openreview-json",
        "openreview.csv, openreview-csv",
        "openreview.tsv, openreview-csv",
        "paper.html, html",
        "plain-semicolon.csv, plain-csv",
        "plain-wrapped.json, plain-json",
        "plain.csv, plain-csv",
        "plain.json, plain-json",
        "plain.jsonl, plain-json",
        "plain.tsv, plain-csv",
        "pubmed.xml, pubmed-xml",
        "s2-citations.json, s2-json",
        "s2-lines.jsonl, s2-json",
        "s2-paper.json, s2-json",
        "s2-search.json, s2-json",
        "s2orc.jsonl, s2orc-jsonl",
        "web-of-science-tab.txt, web-of-science-table"
    })
    void tellsEachSampleFromAllOtherFormatsWithRoomToSpare(String file, String name) {
        Head head = Gathered.head(Sample.bytes(file));
        double best = FORMATS.detect(head).map(Detection::confidence).orElse(0.0);

        assertThat(detected(head)).isEqualTo(name);
        assertThat(best).isGreaterThanOrEqualTo(0.6);
        assertThat(FORMATS.all().stream().filter(format -> !format.name().equals(name)))
                .allSatisfy(format -> assertThat(format.confidence(head)).isLessThanOrEqualTo(best - 0.1));
    }

    @Test
    void tellsEachFormatByItsOwnExample() {
        assertThat(FORMATS.all()).allSatisfy(format -> {
            byte[] example = format.example().getBytes(StandardCharsets.UTF_8);
            Gathered gathered = Gathered.from(format, example);

            assertThat(detected(Gathered.head(example))).isEqualTo(format.name());
            assertThat(gathered.records()).isNotEmpty();
            assertThat(gathered.rejections()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv.jsonl, arxiv-jsonl",
        "hub-daily.json, hub-json",
        "hub-python.json, hub-python",
        "s2-search.json, s2-json",
        "openalex-works.json, openalex-json",
        "crossref-works.json, crossref-json",
        "openreview.tsv, openreview-csv"
    })
    void tellsAFileThatIsCutAfterItsFirstRecord(String file, String name) throws IOException {
        byte[] whole = Sample.bytes(file);
        DumpFormat format = Sample.format(FORMATS.all(), name);
        Position second = Gathered.from(format, whole).records().get(1).position();
        byte[] cut = Arrays.copyOf(whole, requireNonNull(second.byteOffset()).intValue() + 30);

        assertThat(detected(Gathered.head(cut))).isEqualTo(name);
        assertThat(Gathered.from(format, cut).records()).hasSize(1);
    }

    static Stream<Arguments> others() {
        String prose = "We keep a ledger of debris, and each entry is a title; nobody reads it. ".repeat(4);
        return Stream.of(
                argumentSet(
                        "a page",
                        "Daily Papers\nJul 29\n\nA Title of a Page\n\n" + prose + "\n\nAnother Title\n\n" + prose,
                        "page-blocks"),
                argumentSet(
                        "XML of no format", "<?xml version=\"1.0\"?>\n<rows><row><title>A</title></row></rows>", ""),
                argumentSet("an empty list", "[]", "plain-json"),
                argumentSet("an empty object", "{}", "plain-json"),
                argumentSet("an opened list", "[", "plain-json"),
                argumentSet("any JSON", "{\"a\": 1}", "plain-json"),
                argumentSet("a server's error", "{\"error\": \"no\"}", "plain-json"),
                argumentSet("a table without titles", "a,b\n1,2\n", ""));
    }

    @ParameterizedTest
    @MethodSource("others")
    void takesOtherFilesForNoneOfTheParticularFormats(String file, String name) {
        String found = detected(Gathered.head(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(name.isEmpty() && found.startsWith("page-") ? "" : found).isEqualTo(name);
    }

    private static String detected(Head head) {
        return FORMATS.detect(head).map(found -> found.format().name()).orElse("");
    }
}
