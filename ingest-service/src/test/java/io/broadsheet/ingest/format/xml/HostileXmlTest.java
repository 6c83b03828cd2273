package io.broadsheet.ingest.format.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileXmlTest {
    private static final DumpFormat ATOM = Sample.format(XmlFormats.all(), "atom");
    private static final String A = "<entry><title>A</title><summary>First.</summary></entry>";
    private static final String Z = "<entry><title>Z</title><summary>Last.</summary></entry>";
    private static final int DEEP = 50_000;
    private static final int MANY = 200_000;

    /** What stands between two good records, and what is said of it. */
    static Stream<Arguments> recordsBetween() {
        return Stream.of(
                argumentSet("a wrong end tag", "<entry><title>B</summary></entry>", "malformed-xml"),
                argumentSet("a missing end tag inside", "<entry><title>B</entry>", "malformed-xml"),
                argumentSet("its own end tag missing", "<entry><title>B</title>", "malformed-xml"),
                argumentSet("an unclosed quote", "<entry id=\"1><title>B</title></entry>", "malformed-xml"),
                argumentSet("an attribute without value", "<entry id><title>B</title></entry>", "malformed-xml"),
                argumentSet("an attribute twice", "<entry a=\"1\" a=\"2\"><title>B</title></entry>", "malformed-xml"),
                argumentSet("an unclosed comment", "<entry><!-- <title>B</title></entry>", "malformed-xml"),
                argumentSet("unclosed characters", "<entry><title><![CDATA[B</title></entry>", "malformed-xml"),
                argumentSet("an unclosed instruction", "<entry><?b <title>B</title></entry>", "malformed-xml"),
                argumentSet("a document type inside", "<entry><!DOCTYPE b><title>B</title></entry>", "malformed-xml"),
                argumentSet("no title", "<entry><summary>B</summary></entry>", "missing-title"),
                argumentSet("a blank title", "<entry><title> &#8203;&#160; </title></entry>", "missing-title"),
                argumentSet("a title of control characters", "<entry><title>&#0;&#7;</title></entry>", "missing-title"),
                argumentSet("nothing", "<entry/>", "missing-title"),
                argumentSet(
                        "deep elements", "<entry>" + "<b>".repeat(DEEP) + "</b>".repeat(DEEP) + "</entry>", "too-deep"),
                argumentSet(
                        "many elements",
                        "<entry><title>" + "<b/>".repeat(MANY) + "</title></entry>",
                        "too-many-values"),
                argumentSet(
                        "a huge text",
                        "<entry><title>" + "b".repeat(50_000_000) + "</title></entry>",
                        "record-too-large"),
                argumentSet("a huge name", "<entry><" + "b".repeat(2_000_000) + "/></entry>", "record-too-large"),
                argumentSet(
                        "many opened comments",
                        "<entry><title>" + "<!--".repeat(MANY) + "</title></entry>",
                        "malformed-xml"));
    }

    @ParameterizedTest
    @MethodSource("recordsBetween")
    void oneBadRecordCostsOneRecord(String between, String code) throws IOException {
        Gathered gathered = Gathered.from(ATOM, "<feed>" + A + "\n" + between + "\n" + Z + "</feed>");

        assertThat(gathered.titles()).containsExactly("A", "Z");
        assertThat(gathered.codes()).containsExactly(code);
        assertThat(gathered.rejections().getFirst().position()).isEqualTo(Position.at(2, A.length() + 7));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet("an empty feed", "<feed></feed>", "", ""),
                argumentSet("an empty element", "<feed/>", "", ""),
                argumentSet("no root", A + Z, "A Z", ""),
                argumentSet("documents one after the other", feed(A) + "<?xml version=\"1.0\"?>" + feed(Z), "A Z", ""),
                argumentSet(
                        "records in an envelope of ours", "<x><y>" + feed(A) + "</y>" + feed(Z) + "</x>", "A Z", ""),
                argumentSet("a cut record", "<feed>" + A + "<entry><title>B</ti", "A", "truncated"),
                argumentSet("a cut start", "<feed>" + A + "<entry", "A", "truncated"),
                argumentSet("a cut end", "<feed>" + A, "A", "truncated"),
                argumentSet("a cut comment", "<feed>" + A + "<!-- " + Z + "</feed>", "A", "truncated"),
                argumentSet("records in a comment", "<feed>" + A + "<!-- " + Z + " --></feed>", "A", ""),
                argumentSet("end tags without start", "</x><feed></b>" + A + "</c></feed></feed>", "A", ""),
                argumentSet("text around", "hello " + feed(A) + " bye < & >", "A", ""),
                argumentSet("an unclosed document type", "<!DOCTYPE feed \"x <feed>" + A + "</feed>", "A", ""),
                argumentSet(
                        "the envelope's end inside",
                        "<feed><entry><title>B</title></feed>" + feed(Z),
                        "Z",
                        "malformed-xml"),
                argumentSet("deep envelopes", "<x>".repeat(MANY), "", "truncated"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatIsThere(String file, String titles, String codes) throws IOException {
        Gathered gathered = Gathered.from(ATOM, file);

        assertThat(String.join(" ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(" ", gathered.codes())).isEqualTo(codes);
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("entities of HTML", "caf&eacute;&nbsp;&alpha; &lt;b&gt;", "café α <b>"),
                argumentSet("unknown entities", "a &lol9; b", "a &lol9; b"),
                argumentSet("bare ampersands", "Q&A & more &; &#; &#xZZ; &", "Q&A & more &; &#; &#xZZ; &"),
                argumentSet("bare angle brackets", "p < 0.05, a<b and c > d", "p < 0.05, a<b and c > d"),
                argumentSet("numbers of no character", "a&#0;&#xD800;&#1114112;&#9999999;&#xFFFF;b", "ab"),
                argumentSet("control characters", "a\u0000\u0007\u001b[31m\uFFFFb", "a[31mb"),
                argumentSet("characters as they are", "<![CDATA[a & b < c &amp; d]]>", "a & b < c & d"),
                argumentSet("an undeclared prefix", "<q:b>a</q:b>", "a"),
                argumentSet("a comment and an instruction", "a<!-- <b> & --><?b & ?>c", "ac"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void survivesWhatXmlForbids(String title, String read) throws IOException {
        Gathered gathered = Gathered.from(ATOM, feed("<entry><title>" + title + "</title></entry>"));

        assertThat(gathered.titles()).containsExactly(read);
    }

    @Test
    void neitherExpandsNorFetchesEntities() throws IOException {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE feed SYSTEM "http://127.0.0.1:9/never.dtd" [
                <!-- isn't it > -->
                <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;<entry><title>X</title></entry>">
                <!ENTITY % p SYSTEM "file:///etc/passwd">
                <!ENTITY f SYSTEM "file:///etc/passwd"> %p;
                ]>
                """;
        Gathered gathered = Gathered.from(ATOM, bomb + feed("<entry><title>&b;&f;</title></entry>"));

        assertThat(gathered.titles()).containsExactly("&b;&f;");
        assertThat(gathered.rejections()).isEmpty();
    }

    @Test
    void leavesOutABodyOfAnySize() throws IOException {
        DumpFormat jats = Sample.format(XmlFormats.all(), "jats-xml");
        String front = "<article><front><article-meta><title-group><article-title>%s</article-title></title-group>"
                + "</article-meta></front><body>";
        String body = "<p>" + "<x a='1'>word </x>".repeat(300_000) + "</p>";
        String file = "<set>" + front.formatted("A") + body + "</body></article>" + front.formatted("B") + "<p>"
                + "</article>" + front.formatted("C") + body + front.formatted("D") + "</body></article></set>";

        Gathered gathered = Gathered.from(jats, file);

        assertThat(gathered.titles()).containsExactly("A", "B", "D");
        assertThat(gathered.codes()).containsExactly("malformed-xml");
    }

    @Test
    void saysWhereAndWhatTheFaultIs() throws IOException {
        Rejection rejection = Gathered.from(ATOM, "<feed>\n  <entry>\n<title>\u0007B</x></entry></feed>")
                .rejections()
                .getFirst();

        assertThat(rejection.position()).isEqualTo(Position.at(2, 9));
        assertThat(rejection.message())
                .startsWith("line 2 of the record, column ")
                .contains("</title>")
                .endsWith("; correct the record or export the listing again");
        assertThat(rejection.text()).isEqualTo("<entry>\n<title>B</x></entry>");
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        byte[] file = ("<feed>" + A + "\u0000\u00FF\u00FE<\u0080><entry><title>\u00E9\u0090</title></entry>" + Z
                        + "</feed>")
                .getBytes(ISO_8859_1);

        assertThat(Gathered.from(ATOM, file).records())
                .extracting(DumpRecord::title)
                .startsWith("A")
                .endsWith("Z");
    }

    private static String feed(String entries) {
        return "<feed>" + entries + "</feed>";
    }
}
