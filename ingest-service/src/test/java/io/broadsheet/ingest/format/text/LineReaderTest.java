package io.broadsheet.ingest.format.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final int LIMIT = 4096;

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("line feeds", "one\ntwo\n", List.of("one", "two")),
                argumentSet("no last line end", "one\ntwo", List.of("one", "two")),
                argumentSet("Windows line ends", "one\r\ntwo\r\n", List.of("one", "two")),
                argumentSet("old Mac line ends", "one\rtwo\r", List.of("one", "two")),
                argumentSet("all mixed", "one\r\ntwo\rthree\nfour\r", List.of("one", "two", "three", "four")),
                argumentSet("blank lines", "\n\r\n\r\ntwo", List.of("", "", "", "two")),
                argumentSet("nothing", "", List.of()),
                argumentSet("controls", "a\u0000b\u001Bc\u000Bd\u0085e\tf\uFEFF", List.of("abc d e\tf")),
                argumentSet(
                        "beyond ASCII",
                        "Qu\u00E9bec \uD83D\uDCF0\n\u8BBA\u6587",
                        List.of("Qu\u00E9bec \uD83D\uDCF0", "\u8BBA\u6587")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void endsLinesAtEveryKindOfLineEnd(String text, List<String> lines) throws IOException {
        assertThat(read(text.getBytes(UTF_8))).extracting(Line::text).isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsUtf16AsItReadsUtf8(String text, List<String> lines) throws IOException {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + text).getBytes(charset);
            assertThat(read(bytes)).extracting(Line::text).isEqualTo(lines);
        }
    }

    @Test
    void knowsWhereEachLineStandsInTheFile() throws IOException {
        assertThat(read("\uFEFF\u00E9\r\n\rtwo".getBytes(UTF_8)))
                .extracting(Line::number, Line::offset, Line::text)
                .containsExactly(tuple(1L, 3L, "\u00E9"), tuple(2L, 7L, ""), tuple(3L, 8L, "two"));
        assertThat(read("\uFEFF\u00E9\r\n\rtwo".getBytes(UTF_16LE)))
                .extracting(Line::number, Line::offset, Line::text)
                .containsExactly(tuple(1L, 2L, "\u00E9"), tuple(2L, 8L, ""), tuple(3L, 10L, "two"));
    }

    @Test
    void movesTheOffsetWithTheTextWhenALineIsTrimmed() throws IOException {
        Line line = read("\u00A0 \t\u00E9t\u00E9 \n".getBytes(UTF_8)).getFirst();
        assertThat(line.trimmed(TextEncoding.UTF_8)).satisfies(trimmed -> {
            assertThat(trimmed.text()).isEqualTo("\u00E9t\u00E9");
            assertThat(trimmed.offset()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT, LIMIT + 1, 100_000, 5_000_000})
    void cutsOnlyLinesAboveTheLimit(int length) throws IOException {
        // When
        List<Line> lines = read(("before\n" + "x".repeat(length) + "\r\nafter").getBytes(UTF_8));

        // Then
        boolean cut = length > LIMIT;
        assertThat(lines)
                .extracting(
                        Line::number,
                        Line::tooLarge,
                        Line::bytes,
                        line -> line.text().length())
                .containsExactly(
                        tuple(1L, false, 6L, 6),
                        tuple(2L, cut, (long) length, cut ? LineReader.KEPT_BYTES : length),
                        tuple(3L, false, 5L, 5));
        assertThat(lines.getLast().offset()).isEqualTo(7 + length + 2);
    }

    @Test
    void cutsNoCharacterInHalf() throws IOException {
        Line line = read("\u8BBA".repeat(LIMIT).getBytes(UTF_8)).getFirst();
        assertThat(line.text()).isEqualTo("\u8BBA".repeat(LineReader.KEPT_BYTES / 3));
    }

    @Test
    void readsTheSameFromAStreamThatGivesOneByteAtATime() throws IOException {
        // Given
        byte[] bytes = "\uFEFFone\r\ntwo\rthree\n\u00E9".getBytes(UTF_16BE);
        InputStream slow = new SequenceInputStream(Collections.enumeration(single(bytes)));

        // When
        List<Line> lines = all(new LineReader(slow, TextEncoding.of(bytes), LIMIT));

        // Then
        assertThat(lines).isEqualTo(read(bytes));
    }

    private static List<InputStream> single(byte[] bytes) {
        List<InputStream> streams = new ArrayList<>();
        for (byte b : bytes) {
            streams.add(new ByteArrayInputStream(new byte[] {b}));
        }
        return streams;
    }

    private static List<Line> read(byte[] bytes) throws IOException {
        return all(new LineReader(new ByteArrayInputStream(bytes), TextEncoding.of(bytes), LIMIT));
    }

    private static List<Line> all(LineReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
