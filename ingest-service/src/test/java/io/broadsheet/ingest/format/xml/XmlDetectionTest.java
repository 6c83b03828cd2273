package io.broadsheet.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDetectionTest {
    private static final Formats FORMATS = RegisteredFormats.all();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>Papers</title></head><body><article><h1>A</h1></article></body></html>",
                "<?xml version=\"1.0\"?><rows><row><id>1</id><title>A</title></row></rows>",
                "<!DOCTYPE html>\n<p>entry, title, id, summary</p>",
                "<",
                "<?xml",
                "<!-- a comment only -->",
                "< feed > < entry >",
                "{\"title\": \"<feed><entry><id>\"}"
            })
    void claimsNoOtherMarkup(String file) {
        Head head = Gathered.head(file.getBytes(StandardCharsets.UTF_8));

        assertThat(XmlFormats.all())
                .allSatisfy(format -> assertThat(format.confidence(head)).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arxiv-oai-raw.xml",
                "arxiv-atom.xml",
                "acl.xml",
                "pubmed.xml",
                "jats-many.xml",
                "crossref-unixref.xml"
            })
    void readsTheSameInOtherEncodingsAndWithOtherLineEnds(String file) throws IOException {
        String text = new String(Sample.bytes(file), StandardCharsets.UTF_8);
        DumpFormat format =
                FORMATS.detect(Gathered.head(Sample.bytes(file))).orElseThrow().format();
        List<String> titles = Gathered.from(format, text).titles();

        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_8, format)).isEqualTo(titles);
        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16LE, format)).isEqualTo(titles);
        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16BE, format)).isEqualTo(titles);
        assertThat(read(text.replace("\n", "\r\n"), StandardCharsets.UTF_8, format))
                .isEqualTo(titles);
        assertThat(read(text.replace('\n', '\r'), StandardCharsets.UTF_8, format))
                .isEqualTo(titles);
        assertThat(read(text.replace("\n", " "), StandardCharsets.UTF_8, format))
                .isEqualTo(titles);
        assertThat(read("\n\n  " + text.strip(), StandardCharsets.UTF_8, format))
                .isEqualTo(titles);
    }

    private static List<String> read(String text, Charset charset, DumpFormat format) throws IOException {
        byte[] file = text.getBytes(charset);
        assertThat(detected(Gathered.head(file))).isEqualTo(format.name());
        return Gathered.from(format, file).titles();
    }

    private static String detected(Head head) {
        return FORMATS.detect(head).map(found -> found.format().name()).orElse("none");
    }
}
