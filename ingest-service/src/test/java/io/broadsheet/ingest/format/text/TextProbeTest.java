package io.broadsheet.ingest.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextProbeTest {
    private static final String LONG = "Plain text of a paper. ".repeat(10_000);

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("ASCII", "text".getBytes(UTF_8), null, null),
                argumentSet("UTF-8", "Qu\u00E9bec".getBytes(UTF_8), null, null),
                argumentSet("UTF-8 with a mark", "\uFEFFtext".getBytes(UTF_8), null, null),
                argumentSet("UTF-16 with a mark", "\uFEFFtext".getBytes(UTF_16LE), null, null),
                argumentSet("a character cut by the end", new byte[] {'a', (byte) 0xE8, (byte) 0xAE}, null, null),
                argumentSet("a few zeros in text", (LONG + "\u0000\u0000").getBytes(UTF_8), null, null),
                argumentSet(
                        "Latin-1",
                        "Qu\u00E9bec".getBytes(ISO_8859_1),
                        "unknown-charset",
                        "byte 2 (0xE9) is not valid UTF-8"),
                argumentSet(
                        "one wrong byte far behind the beginning",
                        (LONG + "\u00FFx").getBytes(ISO_8859_1),
                        "unknown-charset",
                        "byte " + LONG.length() + " (0xFF)"),
                argumentSet("UTF-16 without a mark", "text".getBytes(UTF_16LE), "binary-file", "byte 1 is a control"),
                argumentSet("gzip", new byte[] {0x1F, (byte) 0x8B, 8}, "binary-file", "byte 0 starts a gzip file"),
                argumentSet("a PDF", "%PDF-1.7".getBytes(UTF_8), "binary-file", "byte 0 starts a PDF"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhyAFileCannotBeReadAsText(byte[] bytes, @Nullable String code, @Nullable String message) {
        for (int chunk : new int[] {1, 7, 1 << 16}) {
            // When
            TextProbe probe = new TextProbe(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
            for (int at = 0; at < bytes.length; at += chunk) {
                byte[] next = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
                probe.feed(next, next.length);
            }

            // Then
            TextProbe.Unreadable found = probe.unreadable();
            assertThat(found == null ? null : found.code()).isEqualTo(code);
            if (found != null && message != null) {
                assertThat(found.message()).startsWith(message).contains("; ");
            }
        }
    }
}
