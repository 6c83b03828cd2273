package io.broadsheet.ingest.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetSearchTest {
    private static final String LONG = "Plain text of a paper. ".repeat(10_000);
    private static final String FRENCH =
            "Nous \u00E9tudions la d\u00E9tection des \u00E9t\u00E9s tr\u00E8s chauds \u00E0 Qu\u00E9bec, o\u00F9 la m\u00E9t\u00E9o a chang\u00E9. ";
    private static final String RUSSIAN =
            "\u041C\u044B \u0438\u0437\u0443\u0447\u0430\u0435\u043C \u043C\u0430\u0448\u0438\u043D\u043D\u043E\u0435 \u043E\u0431\u0443\u0447\u0435\u043D\u0438\u0435 \u0438 \u0435\u0433\u043E \u043F\u0440\u0438\u043C\u0435\u043D\u0435\u043D\u0438\u044F. ";
    private static final String CHINESE =
            "\u6211\u4EEC\u7814\u7A76\u673A\u5668\u5B66\u4E60\u53CA\u5176\u5728\u81EA\u7136\u8BED\u8A00\u5904\u7406\u4E2D\u7684\u5E94\u7528\u3002";
    private static final String JAPANESE =
            "\u6A5F\u68B0\u5B66\u7FD2\u3068\u305D\u306E\u5FDC\u7528\u306B\u3064\u3044\u3066\u7814\u7A76\u3057\u307E\u3059\u3002";

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("ASCII", bytes("text", UTF_8), "UTF-8", "text"),
                argumentSet("UTF-8", bytes(FRENCH, UTF_8), "UTF-8", FRENCH),
                argumentSet("UTF-8 with a mark", bytes("\uFEFFtext", UTF_8), "UTF-8", "\uFEFFtext"),
                argumentSet("UTF-16 with a mark", bytes("\uFEFF" + FRENCH, UTF_16LE), "UTF-16LE", FRENCH),
                argumentSet("UTF-16, the other end first", bytes("\uFEFF" + CHINESE, UTF_16BE), "UTF-16BE", CHINESE),
                argumentSet("UTF-32 with a mark", bytes("\uFEFF" + FRENCH, "UTF-32LE"), "UTF-32LE", FRENCH),
                argumentSet("UTF-16 without a mark", bytes(FRENCH, UTF_16LE), "UTF-16LE", FRENCH),
                argumentSet(
                        "beyond ASCII far behind the beginning",
                        bytes(LONG + FRENCH, "windows-1252"),
                        "windows-1252",
                        LONG + FRENCH),
                argumentSet(
                        "detected, of Western Europe",
                        bytes(FRENCH.repeat(3), ISO_8859_1),
                        "windows-1252",
                        FRENCH.repeat(3)),
                argumentSet(
                        "detected, Cyrillic",
                        bytes(RUSSIAN.repeat(5), "windows-1251"),
                        "windows-1251",
                        RUSSIAN.repeat(5)),
                argumentSet("detected, KOI8", bytes(RUSSIAN.repeat(5), "KOI8-R"), "KOI8-R", RUSSIAN.repeat(5)),
                argumentSet("detected, Chinese", bytes(CHINESE.repeat(5), "GB18030"), "GB18030", CHINESE.repeat(5)),
                argumentSet(
                        "detected, Japanese",
                        bytes(JAPANESE.repeat(5), "Shift_JIS"),
                        "windows-31j",
                        JAPANESE.repeat(5)),
                argumentSet(
                        "declared in XML",
                        bytes("<?xml version='1.0' encoding='ISO-8859-2'?><a>\u0141\u00F3d\u017A</a>", "ISO-8859-2"),
                        "ISO-8859-2",
                        "<?xml version='1.0' encoding='UTF-8'?><a>\u0141\u00F3d\u017A</a>"),
                argumentSet(
                        "declared in HTML",
                        bytes("<html><head><META http-equiv=x content=\"text/html; charset=gb2312\">" + CHINESE, "GBK"),
                        "GB18030",
                        "<html><head><META http-equiv=x content=\"text/html; charset=UTF-8\">" + CHINESE),
                argumentSet(
                        "declared wrongly: the bytes are UTF-8",
                        bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\u00E9</a>", UTF_8),
                        "UTF-8",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\u00E9</a>"),
                argumentSet(
                        "declared as nothing that exists",
                        bytes("<meta charset=klingon>" + FRENCH.repeat(3), ISO_8859_1),
                        "windows-1252",
                        "<meta charset=UTF-8>" + FRENCH.repeat(3)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTextOfAnyEncodingAsUtf8(byte[] file, String charset, String text) throws IOException {
        // When
        Decoding found = search(file);

        // Then
        assertThat(found.charset()).isEqualTo(charset);
        assertThat(found.malformed()).isZero();
        assertThat(open(found, file)).isEqualTo(text);
    }

    @Test
    void keepsPairsOfSurrogatesWhereverABufferEnds() throws IOException {
        for (int before = (1 << 13) - 3; before < (1 << 13) + 3; before++) {
            String text = "x".repeat(before) + "\uD83D\uDCF0".repeat(20_000);
            byte[] file = bytes("\uFEFF" + text, UTF_16LE);
            assertThat(open(search(file), file)).isEqualTo(text);
        }
    }

    @Test
    void forgivesAFewBytesThatAreNoUtf8WhereTheRestIs() throws IOException {
        // Given
        byte[] file = bytes(FRENCH.repeat(20) + "\u00BF" + FRENCH, UTF_8);
        int bad = bytes(FRENCH.repeat(20), UTF_8).length;
        file[bad] = (byte) 0xFF;

        // When
        Decoding found = search(file);

        // Then
        assertThat(found.charset()).isEqualTo("UTF-8");
        assertThat(found.malformed()).isEqualTo(2);
        assertThat(open(found, file)).isEqualTo(FRENCH.repeat(20) + "\uFFFD\uFFFD" + FRENCH);
    }

    @Test
    void leavesLoneSurrogatesOut() throws IOException {
        // Given
        byte[] file = bytes("\uFEFF" + FRENCH.repeat(3) + "a?b", UTF_16BE);
        file[file.length - 4] = (byte) 0xD8;

        // When
        Decoding found = search(file);

        // Then
        assertThat(found.malformed()).isPositive();
        assertThat(open(found, file)).startsWith(FRENCH.repeat(3) + "a").doesNotContain("\uFFFD");
    }

    @Test
    void takesACharacterThatTheEndCutsForNoFault() throws IOException {
        byte[] cut = {'a', (byte) 0xE8, (byte) 0xAE};
        assertThat(search(cut)).isEqualTo(Decoding.NONE);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                argumentSet("a PDF", bytes("%PDF-1.7", UTF_8), "binary-file", "byte 0 starts a PDF"),
                argumentSet("zeros", new byte[1000], "binary-file", "byte 0 is a control character"),
                argumentSet(
                        "controls among bytes of no encoding",
                        bytes("\u0001\u00FF\u0002".repeat(3) + "x".repeat(200), ISO_8859_1),
                        "binary-file",
                        "byte 0 is a control character"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesWhatIsNoText(byte[] file, String code, String message) {
        assertThatThrownBy(() -> search(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageStartingWith(message);
    }

    private static Decoding search(byte[] file) throws IOException {
        return CharsetSearch.search(Arrays.copyOf(file, Math.min(file.length, 1 << 16)), () -> stream(file));
    }

    private static String open(Decoding decoding, byte[] file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = decoding.open(stream(file))) {
            in.transferTo(text);
        }
        return text.toString(UTF_8);
    }

    private static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
