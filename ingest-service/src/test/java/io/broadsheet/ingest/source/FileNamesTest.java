package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileNamesTest {

    static Stream<Arguments> given() {
        return Stream.of(
                argumentSet("a base name", "daily.txt", "daily.txt"),
                argumentSet("a path", "/etc/../tmp/daily.txt", "daily.txt"),
                argumentSet("a Windows path", "C:\\tmp\\daily.txt", "daily.txt"),
                argumentSet("nothing but dots", "..", ""),
                argumentSet("a folder", "papers/", ""),
                argumentSet("a hidden file", ".ssh", "ssh"),
                argumentSet("controls", "a\u0000b\nc\u001Bd.txt", "ab cd.txt"),
                argumentSet("characters that turn the text around", "a\u202Eb.txt", "a b.txt"),
                argumentSet("an emoji", "\uD83D\uDCF0.txt", "\uD83D\uDCF0.txt"),
                argumentSet("a name that is too long", "\u8BBA".repeat(100), "\u8BBA".repeat(66)));
    }

    @ParameterizedTest
    @MethodSource("given")
    void keepsAHarmlessBaseName(String given, String kept) {
        assertThat(FileNames.base(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "daily.txt, 1, daily.txt",
        "daily.txt, 2, daily-2.txt",
        "daily, 3, daily-3",
        ".daily, 2, .daily-2",
        "papers.tar.gz, 2, papers.tar-2.gz",
        "a. b c d e f g h i j k, 2, a. b c d e f g h i j k-2"
    })
    void numbersANameBeforeItsExtension(String name, int number, String numbered) {
        assertThat(FileNames.numbered(name, number)).isEqualTo(numbered);
    }

    @Test
    void staysWithinTheFileSystemsLimit() {
        String longest = "\u8BBA".repeat(84) + ".ab";
        assertThat(bytes(longest)).isEqualTo(FileNames.MOST_BYTES);
        assertThat(bytes(FileNames.report(longest))).isBetween(250, FileNames.MOST_BYTES);
        assertThat(FileNames.report(longest)).endsWith(".report.json");
        assertThat(bytes(FileNames.numbered(longest, 12))).isBetween(250, FileNames.MOST_BYTES);
        assertThat(FileNames.numbered(longest, 12)).endsWith("-12.ab");
    }

    @Test
    void quotesANameForLogsOnOneLine() {
        assertThat(FileNames.quoted("a \"b\"\n\u001B[2J\\ \u202E\uD83D\uDCF0"))
                .isEqualTo("\"a \\\"b\\\"\\u{a}\\u{1b}[2J\\\\ \\u{202e}\uD83D\uDCF0\"");
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
