package io.broadsheet.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shell scripts do before Java runs. */
class ScriptTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    static Stream<Arguments> slips() {
        return Stream.of(
                argumentSet("unknown option", List.of("--verbose"), "up: unknown option --verbose; see --help"),
                argumentSet("missing file", List.of("no such\nfile"), "up: there is no file no such file"),
                argumentSet("folder", List.of("."), "up: . is not a plain file"),
                argumentSet("missing value", List.of("--once", "--port"), "up: --port needs a value; see --help"),
                argumentSet("only files after two dashes", List.of("--", "--once"), "up: there is no file --once"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldInOneLineBeforeAnythingIsBuilt(List<String> arguments, String message) throws Exception {
        Run run = run("up", arguments, Map.of());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).isEqualTo(message + "\n");
    }

    @Test
    void explainsItself() throws Exception {
        Run run = run("up", List.of("--help"), Map.of());

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("--samples", "--once", "--data DIR", "--port N", "--host H");
    }

    @Test
    void findsAJdkWhereJavaHomeIsNone() throws Exception {
        Run run = run("jdk", List.of(), Map.of("JAVA_HOME", folder.toString()));

        assertThat(run.status()).isZero();
        assertThat(Path.of(run.output().strip(), "bin", "javac")).isExecutable();
    }

    @Test
    void takesTheJdkOfJavaHomeIfItIsNewEnough() throws Exception {
        fakeJdk(folder, "25.0.1");

        assertThat(run("jdk", List.of(), Map.of("JAVA_HOME", folder.toString())).output())
                .isEqualTo(folder + "\n");
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        fakeJdk(folder, "21.0.4");

        assertThat(run("jdk", List.of(), Map.of("JAVA_HOME", folder.toString())).output())
                .doesNotContain(folder.toString());
    }

    @Test
    void saysWhatToDoWhereThereIsNoMaven() throws Exception {
        Run run = run("maven", List.of(), Map.of("PATH", "/nonexistent"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.output()).contains("no mvn found: install Maven 3.8.7 or later");
    }

    private static void fakeJdk(Path home, String version) throws IOException {
        Path javac = Files.createDirectory(home.resolve("bin")).resolve("javac");
        Files.writeString(javac, "#!/bin/sh\n");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private record Run(int status, String output) {}

    /** {@code jdk} and {@code maven} run the functions that the scripts share. */
    private Run run(String script, List<String> arguments, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(
                switch (script) {
                    case "jdk" ->
                        List.of("/bin/sh", "-c", ". \"$1/jdk\"; find_jdk; echo \"$JAVA_HOME\"", "sh", HERE.toString());
                    case "maven" -> List.of("/bin/sh", "-c", ". \"$1/jdk\"; find_maven", "sh", HERE.toString());
                    default -> List.of(HERE.resolve(script).toString());
                });
        command.addAll(arguments);
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }
}
