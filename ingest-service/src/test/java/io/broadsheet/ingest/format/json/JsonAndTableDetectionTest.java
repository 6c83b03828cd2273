package io.broadsheet.ingest.format.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import io.broadsheet.ingest.format.table.TableFormats;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonAndTableDetectionTest {
    private static final Formats FORMATS = formats();

    @ParameterizedTest
    @CsvSource({
        "arxiv.jsonl, arxiv-jsonl",
        "arxiv-array.json, arxiv-jsonl",
        "daily-arxiv.jsonl, daily-arxiv-jsonl",
        "hub-daily.json, hub-json",
        "hub-search.json, hub-json",
        "hub-paper.json, hub-json",
        "hub-python.json, hub-python",
        "hub-python-list.txt, hub-python",
        "hub-python-lines.txt, hub-python",
        "s2-paper.json, s2-json",
        "s2-search.json, s2-json",
        "s2-citations.json, s2-json",
        "s2-lines.jsonl, s2-json",
        "s2orc.jsonl, s2orc-jsonl",
        "openalex-works.json, openalex-json",
        "openalex-work.json, openalex-json",
        "openalex.jsonl, openalex-json",
        "crossref-works.json, crossref-json",
        "crossref-work.json, crossref-json",
        "crossref.jsonl, crossref-json",
        "csl.json, crossref-json",
        "plain.jsonl, plain-json",
        "plain.json, plain-json",
        "plain-wrapped.json, plain-json",
        "openreview.tsv, openreview-csv",
        "openreview.csv, openreview-csv",
        "plain.csv, plain-csv",
        "plain.tsv, plain-csv",
        "plain-semicolon.csv, plain-csv"
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
                argumentSet("XML", "<?xml version=\"1.0\"?>\n<feed><entry><title>A</title></entry></feed>", ""),
                argumentSet("BibTeX", "@article{a,\n  title = {A},\n  abstract = {B}\n}\n", ""),
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

    private static Formats formats() {
        List<DumpFormat> all = new ArrayList<>(List.of(new PageBlocks(), new PageLines()));
        all.addAll(JsonFormats.all());
        all.addAll(TableFormats.all());
        return new Formats(all);
    }
}
