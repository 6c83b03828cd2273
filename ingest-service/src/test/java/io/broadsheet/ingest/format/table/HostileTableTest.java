package io.broadsheet.ingest.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTableTest {
    private static final DumpFormat PLAIN = Sample.format(TableFormats.all(), "plain-csv");
    private static final String HEADER = "title,abstract\n";

    static Stream<Arguments> tables() {
        return Stream.of(
                argumentSet("no rows", "", "", ""),
                argumentSet("blank rows", "\n  \nA,1\n,\n\nB,2\n,\n", "A B", ""),
                argumentSet("a column too few", "A,1\nB\nC,3\n", "A C", "wrong-columns"),
                argumentSet("a column too many", "A,1\nB,2,3\nC,3\n", "A C", "wrong-columns"),
                argumentSet("blank columns too many", "A,1,,\nB,2,\"\",\n", "A B", ""),
                argumentSet("a million columns", "A,1\nB" + ",".repeat(900_000) + "x\nC,3\n", "A C", "wrong-columns"),
                argumentSet("a blank title", "A,1\n ,2\nC,3\n", "A C", "missing-title"),
                argumentSet("a title that is not a number", "A,1\nNaN,2\nC,3\n", "A C", "missing-title"),
                argumentSet("quoted line ends", "\"A\nA\",\"1\n\n1\"\nB,2\n", "A A B", ""),
                argumentSet("Windows line ends in quotes", "\"A\r\nA\",1\r\nB,2\r\n", "A A B", ""),
                argumentSet("doubled quotes", "\"\"\"A\"\"\",1\nB,\"\"\n", "\"A\" B", ""),
                argumentSet("quotes inside a cell", "A \"a\",1 \"\nB,2\n", "A \"a\" B", ""),
                argumentSet("text behind a quote", "\"A\" a,1\nB,2\n", "\"A\" a B", ""),
                argumentSet("a quote that opens a row", "\"A,1\nB,2\nC,3\n", "\"A B C", ""),
                argumentSet("a quote that is never closed", "A,1\nB,\"2,2\nC,3\nD,4\n", "A B C D", ""),
                argumentSet("a quote closed rows later", "A,1\nB,\"2\nC,3\nD,\"4\"\nE,5\n", "A B C D E", ""),
                argumentSet("a quoted row with a wrong count", "A,1\n\"B\nB\",2,3\nC,3\n", "A C", "wrong-columns"),
                argumentSet(
                        "a huge cell",
                        "A,1\n\"B\",\"" + "b".repeat(50_000_000) + "\"\nC,3\n",
                        "A C",
                        "record-too-large"),
                argumentSet("no last line end", "A,1\nB,2", "A B", ""),
                argumentSet("control characters", "A\u0000\u0001,1\nB\uFFFF,2\n", "A B", ""));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void oneBadRowCostsOneRecord(String rows, String titles, String codes) throws IOException {
        Gathered gathered = Gathered.from(PLAIN, HEADER + rows);

        assertThat(String.join(" ", gathered.titles())).isEqualTo(titles);
        assertThat(String.join(" ", gathered.codes())).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFtitle,abstract\nA,1\n",
                "sep=,\ntitle,abstract\nA,1\n",
                "\"About the data: exported, today\"\n\nTitle,Abstract\nA,1\n",
                "\"Title\";\"Abstract\"\n\"A\";\"1\"\n",
                "abstract\ttitle\n1\tA\n",
                "title|abstract\nA|1\n"
            })
    void findsTheHeader(String file) throws IOException {
        assertThat(Gathered.from(PLAIN, file).titles()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void positionsAreBytesInEveryEncoding(Charset charset) throws IOException {
        String before = "\uFEFFtitle,abstract\nÜ 李 😀,\"1\n1\"\n";
        Gathered gathered = Gathered.from(PLAIN, (before + "B\nC,3\n").getBytes(charset));

        assertThat(gathered.titles()).containsExactly("Ü 李 😀", "C");
        assertThat(gathered.rejections())
                .extracting(Rejection::position)
                .containsExactly(Position.at(4, before.getBytes(charset).length));
    }

    @Test
    void saysWhatTheFaultIsAndShowsTheRow() throws IOException {
        Rejection rejection =
                Gathered.from(PLAIN, HEADER + "A,1\nB,2,3\n").rejections().getFirst();

        assertThat(rejection.message())
                .isEqualTo("the row has 3 columns, line 1 names 2; quote cells that contain separators or quotes");
        assertThat(rejection.text()).isEqualTo("B,2,3");
        assertThat(rejection.position()).isEqualTo(Position.at(3, 19));
    }

    @Test
    void aQuoteThatOpensMoreThanARecordMayHaveCostsTheLinesInIt() throws IOException {
        String cell = "a line of it\n".repeat(Gathered.RECORD_LIMIT / 13 + 1);
        Gathered gathered = Gathered.from(PLAIN, HEADER + "A,1\nB,\"" + cell + "\"\nC,3\n");

        assertThat(gathered.titles()).containsExactly("A", "B", "C");
        assertThat(gathered.rejections())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.code()).isEqualTo("wrong-columns"));
    }

    @Test
    void aQuoteThatOpensMoreLinesThanACellHasCostsItsOwnLine() throws IOException {
        Gathered gathered = Gathered.from(PLAIN, HEADER + "A,1\n\"B\n" + "C,3\n".repeat(20_000) + "D,\"4\"\n");

        assertThat(gathered.titles()).hasSize(20_002).startsWith("A", "C").endsWith("C", "D");
        assertThat(gathered.codes()).containsExactly("wrong-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\",\"b\n", "\"\"\"\n", "x\"y,\"\n", "\"\n", "\"\",\"\n"})
    void looksAtNoLineMoreThanTwiceHoweverItIsQuoted(String line) {
        byte[] file = (HEADER + line.repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertTimeout(Duration.ofMinutes(2), () -> Gathered.from(PLAIN, file));
    }
}
