package io.broadsheet.ingest.format.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileJsonTest {
    private static final DumpFormat PLAIN = Sample.format(JsonFormats.all(), "plain-json");
    private static final String A = "{\"title\": \"A\", \"abstract\": \"First.\"}";
    private static final String Z = "{\"title\": \"Z\", \"abstract\": \"Last.\"}";
    private static final int DEEP = 100_000;

    /** What stands between two good records, and what is said of it. */
    static Stream<Arguments> recordsBetween() {
        return Stream.of(
                argumentSet("an unknown word", "{\"title\": nothing}", "malformed-json"),
                argumentSet("a missing colon", "{\"title\" \"B\"}", "malformed-json"),
                argumentSet("single quotes inside", "{\"title\": 'B'}", "malformed-json"),
                argumentSet("a bad escape", "{\"title\": \"\\q\"}", "malformed-json"),
                argumentSet("quotes inside a string", "{\"title\": \"say \"b\" now\"}", "malformed-json"),
                argumentSet("a scalar", "42", "not-an-object"),
                argumentSet("null", "null", "not-an-object"),
                argumentSet("a string", "\"B\"", "not-an-object"),
                argumentSet("an empty object", "{}", "missing-title"),
                argumentSet("a blank title", "{\"title\": \" \\u200b \", \"abstract\": \"B\"}", "missing-title"),
                argumentSet("a title of control characters", "{\"title\": \"\\u0000\\u0007\"}", "missing-title"),
                argumentSet("an object as title", "{\"title\": {\"a\": 1}}", "missing-title"),
                argumentSet("a flag as title", "{\"title\": true}", "missing-title"),
                argumentSet("NaN as title", "{\"title\": NaN}", "missing-title"),
                argumentSet("a server's error", "{\"error\": \"Rate limited\"}", "error-answer"),
                argumentSet("deep lists", "{\"title\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}", "too-deep"),
                argumentSet("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), "too-deep"),
                argumentSet("many values", "{\"title\": [" + "1,".repeat(150_000) + "1]}", "too-many-values"),
                argumentSet("a huge string", "{\"title\": \"" + "b".repeat(50_000_000) + "\"}", "record-too-large"),
                argumentSet("a huge name", "{\"" + "b".repeat(2_000_000) + "\": 1}", "record-too-large"),
                argumentSet("a dict with a call", "{'title': print('B')}", "malformed-literal"));
    }

    @ParameterizedTest
    @MethodSource("recordsBetween")
    void oneBadLineCostsOneRecord(String between, String code) throws IOException {
        Gathered gathered = Gathered.from(PLAIN, A + "\n" + between + "\n" + Z + "\n");

        assertThat(gathered.titles()).containsExactly("A", "Z");
        assertThat(gathered.codes()).containsExactly(code);
        assertThat(gathered.rejections().getFirst().position()).isEqualTo(Position.at(2, A.length() + 1));
    }

    @ParameterizedTest
    @MethodSource("recordsBetween")
    void oneBadElementCostsOneRecord(String between, String code) throws IOException {
        Gathered gathered = Gathered.from(PLAIN, "[" + A + ",\n " + between + ",\n" + Z + "]");

        assertThat(gathered.titles()).containsExactly("A", "Z");
        assertThat(gathered.codes()).containsExactly(code);
        assertThat(gathered.rejections().getFirst().position()).isEqualTo(Position.at(2, A.length() + 4));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                argumentSet("an empty list", "[]", "", ""),
                argumentSet("an empty object", "{}", "", "missing-title"),
                argumentSet("an opened list", "[", "", "truncated"),
                argumentSet("an opened object", "{", "", "truncated"),
                argumentSet("an empty answer", "{\"results\": []}", "", ""),
                argumentSet(
                        "no records in a list",
                        "[1, [2, [3, []]], \"4\"]",
                        "",
                        "not-an-object not-an-object not-an-object not-an-object"),
                argumentSet("lists in lists", "[[" + A + "], [[" + Z + "]]]", "A Z", ""),
                argumentSet("bottomless lists", "[".repeat(DEEP), "", "truncated"),
                argumentSet("a list without its end", "[" + A + ",", "A", "truncated"),
                argumentSet("a cut record", "[" + A + ", {\"title\": \"B\", \"abstr", "A", "truncated"),
                argumentSet("a cut line", A + "\n{\"title\": \"B\", \"abstr", "A", "truncated"),
                argumentSet("a cut answer", "{\"n\": 1, \"items\": [" + A + ", " + Z + ", {\"ti", "A Z", "truncated"),
                argumentSet("a cut answer's end", "{\"n\": 1, \"items\": [" + A + "]", "A", "truncated"),
                argumentSet("text behind the end", "[" + A + "] and so on", "A", "malformed-json"),
                argumentSet("lists one after the other", "[" + A + "]\n[" + Z + "]", "A Z", ""),
                argumentSet("answers one a line", "{\"items\": [" + A + "]}\n{\"items\": [" + Z + "]}", "A Z", ""),
                argumentSet("commas too many", "[,," + A + ",,," + Z + ",,]", "A Z", ""),
                argumentSet("commas missing", "[" + A + " " + Z + "]", "A Z", ""),
                argumentSet("commas at line ends", A + ",\n" + Z, "A Z", ""),
                argumentSet(
                        "a brace missing", "[{\"title\": \"B\", \"x\": {\"y\": 1}, " + Z + "]", "Z", "malformed-json"),
                argumentSet("a brace missing at the end", "[" + A + ", {\"title\": \"B\"]", "A", "truncated"),
                argumentSet("a bracket missing", "[{\"title\": \"B\", \"x\": [1}, " + Z + "]", "Z", "malformed-json"),
                argumentSet(
                        "a bracket too many",
                        "[{\"title\": \"B\", \"x\": 1]}, " + Z + "]",
                        "Z",
                        "truncated malformed-json malformed-json"),
                argumentSet(
                        "a quote missing at a line end",
                        "[{\"title\": \"B,\n\"x\": 1},\n" + Z + "]",
                        "Z",
                        "malformed-json"),
                argumentSet(
                        "a line end inside a string", "[{\"title\": \"B\ngoes on\"}, " + Z + "]", "B goes on Z", ""),
                argumentSet("a line that is no JSON at first", "# list\n" + A + "\n" + Z, "A Z", "malformed-json"),
                argumentSet("a broken first line", "{\"title\": \"B\n" + A + "\n" + Z, "A Z", "truncated"),
                argumentSet("blank lines", "\n\n" + A + "\n \n\n" + Z + "\n\n", "A Z", ""),
                argumentSet("Windows line ends", A + "\r\n" + Z + "\r\n", "A Z", ""),
                argumentSet("old line ends", A + "\r" + Z, "A Z", ""),
                argumentSet("names that stand twice", "{\"title\": \"A\", \"title\": \"B\"}", "B", ""),
                argumentSet("a huge number", "{\"title\": \"A\", \"year\": " + "9".repeat(100_000) + "}", "A", ""),
                argumentSet("infinite numbers", "{\"title\": \"A\", \"year\": -Infinity, \"abstract\": NaN}", "A", ""),
                argumentSet(
                        "nulls in lists",
                        "{\"title\": \"A\", \"authors\": [null, {}, [], [null]], \"keywords\": [null]}",
                        "A",
                        ""),
                argumentSet(
                        "other types",
                        "{\"title\": 7, \"abstract\": [], \"authors\": 3, \"doi\": {}, \"links\": true}",
                        "7",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatIsThere(String file, String titles, String codes) throws IOException {
        Gathered gathered = Gathered.from(PLAIN, file);

        assertThat(String.join(" ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(" ", gathered.codes())).isEqualTo(codes);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                argumentSet("UTF-8", "", UTF_8),
                argumentSet("UTF-8 with a mark", "\uFEFF", UTF_8),
                argumentSet("UTF-16LE", "\uFEFF", UTF_16LE),
                argumentSet("UTF-16BE", "\uFEFF", UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void positionsAreBytesInEveryEncoding(String mark, Charset charset) throws IOException {
        String before = mark + "[\n{\"title\": \"Ünïcode 李 😀\"},\n ";
        Gathered gathered = Gathered.from(PLAIN, (before + "{\"title\": }, " + Z + "]").getBytes(charset));

        assertThat(gathered.titles()).containsExactly("Ünïcode 李 😀", "Z");
        assertThat(gathered.rejections())
                .extracting(Rejection::position)
                .containsExactly(Position.at(3, before.getBytes(charset).length));
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        byte[] file = (A + "\n\u0000\u0001\u00FF\u00FE\u0080{\u0090\"\u0000\n" + Z).getBytes(ISO_8859_1);
        Gathered lines = Gathered.from(PLAIN, file);
        Gathered list = Gathered.from(PLAIN, ("[" + new String(file, ISO_8859_1) + "]").getBytes(ISO_8859_1));

        assertThat(lines.titles()).containsExactly("A", "Z");
        assertThat(lines.codes()).containsExactly("malformed-json");
        assertThat(list.titles()).startsWith("A");
        assertThat(list.rejections()).isNotEmpty();
    }

    @Test
    void leavesOutCharactersThatHarmReaders() throws IOException {
        Gathered gathered =
                Gathered.from(PLAIN, "{\"title\": \"A\\u0000\\ud800B\\u001b[31m\", \"abstract\": \"C\u0007D\\uFFFF\"}");

        assertThat(gathered.titles()).containsExactly("AB[31m");
        assertThat(gathered.records().getFirst().abstractText()).isEqualTo("CD");
    }

    @Test
    void rejectionsCarryNoCharactersThatHarmReaders() throws IOException {
        Rejection rejection = Gathered.from(PLAIN, "[{\"title\": nu\u0000\u0007ll\u001b[31m}]")
                .rejections()
                .getFirst();

        assertThat(rejection.text()).isEqualTo("{\"title\": null[31m}");
        assertThat(rejection.message()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void quotesTheServerWhereItAnsweredWithAnError() throws IOException {
        String answer =
                "{\"status\": \"failed\", \"message\": [{\"type\": \"x\", \"message\": \"Filter from-date is unknown\"}]}";
        Gathered gathered = Gathered.from(PLAIN, answer);

        assertThat(gathered.rejections().getFirst().message())
                .isEqualTo("a server answered with an error: Filter from-date is unknown; fetch the listing again");
    }

    @Test
    void saysWhereAndWhatTheFaultIs() throws IOException {
        Rejection rejection =
                Gathered.from(PLAIN, A + "\n  {\"title\": tru}").rejections().getFirst();

        assertThat(rejection.position()).isEqualTo(Position.at(2, A.length() + 3));
        assertThat(rejection.message())
                .startsWith("character 10: Unrecognized token 'tru'")
                .endsWith("export the listing again");
        assertThat(rejection.text()).isEqualTo("{\"title\": tru}");
    }

    @Test
    void everyFormatSurvivesRecordsOfEveryOther() {
        List<String> files = List.of(
                "arxiv.jsonl",
                "hub-daily.json",
                "s2-search.json",
                "openalex-works.json",
                "crossref-works.json",
                "plain.json");

        assertThat(JsonFormats.all()).allSatisfy(format -> {
            for (String file : files) {
                Gathered gathered = Gathered.from(format, Sample.bytes(file));
                assertThat(gathered.records().size() + gathered.rejections().size())
                        .isPositive();
            }
        });
    }
}
