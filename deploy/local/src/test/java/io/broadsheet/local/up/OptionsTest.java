package io.broadsheet.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path DEFAULT = Path.of("/default/var");

    @TempDir
    Path folder;

    @Test
    void withoutArgumentsItJustServes() throws UsageException {
        assertThat(parse()).isEqualTo(new Options(List.of(), false, false, DEFAULT, 8080, "127.0.0.1"));
    }

    @Test
    void takesOptionsAndFilesInAnyOrder() throws Exception {
        Path file = Files.writeString(folder.resolve("a dump.txt"), "text");
        Path data = folder.resolve("data");

        assertThat(parse(
                        "--once",
                        file.toString(),
                        "--port",
                        "9000",
                        "--data",
                        data.toString(),
                        "--samples",
                        "--host",
                        "0.0.0.0"))
                .isEqualTo(new Options(List.of(file), true, true, data, 9000, "0.0.0.0"));
    }

    @Test
    void takesValuesAfterAnEqualsSign() throws UsageException {
        assertThat(parse("--port=9000", "--data=" + folder + "/a=b", "--host=::1"))
                .isEqualTo(new Options(List.of(), false, false, folder.resolve("a=b"), 9000, "::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.txt",
                "quote's \" quote",
                "line\nbreak",
                "Überblick – 論文.txt",
                "-dash",
                "--once",
                "a=b"
            })
    void aFileMayHaveAnyName(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "text");

        assertThat(parse("--", file.toString()).files()).containsExactly(file);
    }

    @Test
    void aRelativeNameIsRelativeToTheCurrentFolder() throws UsageException {
        assertThat(parse("pom.xml").files()).containsExactly(Path.of("pom.xml").toAbsolutePath());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                argumentSet("unknown option", List.of("--verbose"), "unknown option --verbose; see --help"),
                argumentSet(
                        "unknown option with a line break", List.of("--a\nb"), "unknown option --a\\nb; see --help"),
                argumentSet("no value", List.of("--port"), "--port needs a value; see --help"),
                argumentSet("empty value", List.of("--data="), "--data needs a value; see --help"),
                argumentSet("value too much", List.of("--once=yes"), "--once takes no value"),
                argumentSet(
                        "port in words", List.of("--port", "http"), "--port needs a number from 1 to 65533, not http"),
                argumentSet("port 0", List.of("--port", "0"), "--port needs a number"),
                argumentSet("no room for the ports above", List.of("--port", "65534"), "the two ports above it"),
                argumentSet("number too long for one", List.of("--port", "99999999999"), "--port needs a number"),
                argumentSet("unknown host", List.of("--host", "no such host"), "--host needs an address"),
                argumentSet("missing file", List.of("no/such/file"), "there is no file no/such/file"),
                argumentSet("folder", List.of("src"), "src is not a plain file"),
                argumentSet("no name at all", List.of("a\0b"), "this is no file name: a\\u{0}b"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrong(List<String> arguments, String message) {
        assertThatThrownBy(() -> Options.parse(arguments, DEFAULT))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    private static Options parse(String... arguments) throws UsageException {
        return Options.parse(List.of(arguments), DEFAULT);
    }
}
