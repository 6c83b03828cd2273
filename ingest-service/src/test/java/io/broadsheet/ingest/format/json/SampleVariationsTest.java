package io.broadsheet.ingest.format.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.table.TableFormats;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same listing in another dress gives the same records. */
class SampleVariationsTest {
    private static final Position NOWHERE = Position.at(1, 0);
    private static final Formats FORMATS =
            new Formats(Stream.concat(JsonFormats.all().stream(), TableFormats.all().stream())
                    .toList());

    static Stream<Arguments> variations() {
        return Stream.of(
                variation("Windows line ends", text -> text.replace("\n", "\r\n"), UTF_8),
                variation("no last line end", String::stripTrailing, UTF_8),
                variation("blank lines at the end", text -> text + "\n\n \n", UTF_8),
                variation("a byte order mark", text -> "\uFEFF" + text, UTF_8),
                variation("UTF-16LE", text -> "\uFEFF" + text, UTF_16LE),
                variation("UTF-16BE", text -> "\uFEFF" + text.replace("\n", "\r\n"), UTF_16BE));
    }

    private static Arguments variation(String name, Function<String, String> change, Charset charset) {
        return argumentSet(name, change, charset);
    }

    @ParameterizedTest
    @MethodSource("variations")
    void givesTheSameRecords(Function<String, String> change, Charset charset) throws IOException {
        for (String file : List.of(
                "arxiv.jsonl",
                "daily-arxiv.jsonl",
                "hub-daily.json",
                "hub-python.json",
                "hub-python-list.txt",
                "hub-python-lines.txt",
                "s2-search.json",
                "s2orc.jsonl",
                "openalex-works.json",
                "crossref-works.json",
                "csl.json",
                "openreview-notes.json",
                "plain.jsonl",
                "plain.json",
                "openreview.tsv",
                "openreview.csv",
                "web-of-science-tab.txt",
                "plain.csv",
                "plain-semicolon.csv")) {
            byte[] sample = Sample.bytes(file);
            String text = new String(sample, UTF_8).replace("\uFEFF", "");

            assertThat(records(change.apply(text).getBytes(charset)))
                    .as(file)
                    .isNotEmpty()
                    .isEqualTo(records(sample));
        }
    }

    /** Without their positions, which differ. */
    private static List<DumpRecord> records(byte[] file) throws IOException {
        Detection found = FORMATS.detect(Gathered.head(file)).orElseThrow();
        Gathered gathered = Gathered.from(found.format(), file);
        assertThat(gathered.rejections()).isEmpty();
        return gathered.records().stream().map(SampleVariationsTest::unplaced).toList();
    }

    private static DumpRecord unplaced(DumpRecord read) {
        return new DumpRecord(
                NOWHERE,
                read.title(),
                read.abstractText(),
                read.authors(),
                read.identifiers(),
                read.publishedAt(),
                read.venue(),
                read.categories(),
                read.keywords(),
                read.links(),
                read.comment(),
                read.licence());
    }
}
