package io.broadsheet.ingest.format.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.html.HtmlFormats;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MhtmlTest {
    private static final String PAGE = """
            <!doctype html><html><body><article><h3><a href="/papers/2607.01234">A Ledger for Débris</a></h3>
            <p>We keep a ledger of debris, and each of its entries is a title that someone has lost.</p></article>
            </body></html>
            """;

    @Test
    void readsTheSameFromASingleFileAsFromThePageAlone() throws IOException {
        Gathered saved = Gathered.from(new Mhtml(), Sample.bytes("daily.mhtml"));
        Gathered page = Gathered.from(Sample.format(HtmlFormats.all(), "html"), Sample.bytes("daily.html"));

        assertThat(saved.rejections()).isEmpty();
        assertThat(saved.days()).isEqualTo(page.days());
        assertThat(saved.records())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position", "authors")
                .isEqualTo(page.records());
        assertThat(saved.records().getFirst().authors()).containsExactly("Ada Example", "Noör Voorbeeld");
        assertThat(saved.records())
                .extracting(record -> record.position().entry())
                .containsOnly("https://papers.example.org/papers?date=2026-07-29");
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                argumentSet("quoted-printable", part("quoted-printable", "; charset=utf-8", quoted(UTF_8))),
                argumentSet(
                        "another charset", part("Quoted-Printable", "; charset=\"iso-8859-1\"", quoted(ISO_8859_1))),
                argumentSet("base64", part("BASE64", ";\n charset=utf-8", base64(UTF_8))),
                argumentSet("no charset", part("base64", "", base64(ISO_8859_1))),
                argumentSet("text as it is", part("8bit", "; charset=iso-8859-1", PAGE)),
                argumentSet("line ends of Windows", part("8bit", "", PAGE).replace("\n", "\r\n")),
                argumentSet(
                        "no end", part("8bit", "", PAGE).replace("\n--b7--", "").replace("</html>", "")));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void decodesThePageAsItsPartSays(String file) throws IOException {
        Gathered gathered = Gathered.from(new Mhtml(), file);

        assertThat(gathered.rejections()).isEmpty();
        assertThat(gathered.records())
                .singleElement()
                .extracting(DumpRecord::title)
                .isEqualTo("A Ledger for Débris");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                argumentSet("no page", part("8bit", "", PAGE).replace("Type: text/html", "Type: text/css")),
                argumentSet("damaged base64", part("base64", "", "=?=!\u00E9PA=")),
                argumentSet("damaged quoted-printable", part("quoted-printable", "", "=\r=4\n=")),
                argumentSet("no part", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b7\n\n"),
                argumentSet("no boundary", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n"),
                argumentSet("nothing", ""));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void saysOfAFileWithoutAPaperThatItHasNone(String file) throws IOException {
        assertThat(Gathered.from(new Mhtml(), file).codes()).isEqualTo(List.of("no-paper-on-page"));
    }

    private static String part(String encoding, String charset, String content) {
        return """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b7

                --b7
                Content-Type: text/html%s
                Content-Transfer-Encoding: %s

                %s
                --b7--
                """.formatted(charset, encoding, content);
    }

    private static String quoted(Charset charset) {
        StringBuilder quoted = new StringBuilder();
        for (byte each : PAGE.getBytes(charset)) {
            boolean plain = each == '\n' || (each >= ' ' && each != '=');
            quoted.append(plain ? String.valueOf((char) each) : "=%02X".formatted(each));
        }
        return quoted.toString().replace("ledger of", "led=\nger =\r\nof");
    }

    private static String base64(Charset charset) {
        return Base64.getMimeEncoder().encodeToString(PAGE.getBytes(charset));
    }
}
