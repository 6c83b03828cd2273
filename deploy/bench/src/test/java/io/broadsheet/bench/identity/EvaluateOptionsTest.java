package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluateOptionsTest {

    private static final Path DATA = Path.of("eval");

    @Test
    void measuresWhatLiesBesideTheRepositoryByDefault() {
        assertThat(EvaluateOptions.parse(List.of(), DATA))
                .isEqualTo(new EvaluateOptions(
                        Path.of("eval/dedup_pairs.dev.jsonl"),
                        Path.of("eval/mixed"),
                        Path.of("eval/acl2021"),
                        20_000,
                        1_000_000,
                        true));
    }

    @Test
    void measuresWhatItIsTold(@TempDir Path folder) {
        List<String> arguments = List.of(
                "--pairs",
                folder.toString(),
                "--mixed",
                folder.toString(),
                "--records",
                "50",
                "--papers",
                "7",
                "--no-ablation");
        assertThat(EvaluateOptions.parse(arguments, DATA))
                .isEqualTo(new EvaluateOptions(folder, folder, Path.of("eval/acl2021"), 50, 7, false));
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                argumentSet("an unknown option", List.of("--pear"), "--pear"),
                argumentSet("a file that is not there", List.of("--pairs", "nowhere.jsonl"), "nowhere.jsonl"),
                argumentSet("no file", List.of("--mixed"), "--mixed"),
                argumentSet("no number", List.of("--records", "many"), "many"),
                argumentSet("too few", List.of("--papers", "0"), "\"0\""));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void saysWhatIsWrong(List<String> arguments, String named) {
        assertThatThrownBy(() -> EvaluateOptions.parse(arguments, DATA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("usage:");
    }
}
