package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.bench.identity.EvaluateOptions.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
                        Path.of("eval/tags_dev.jsonl"),
                        20_000,
                        1_000_000,
                        true,
                        Set.of(Part.IDENTITY, Part.TAGS)));
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
                .isEqualTo(new EvaluateOptions(
                        folder,
                        folder,
                        Path.of("eval/acl2021"),
                        Path.of("eval/tags_dev.jsonl"),
                        50,
                        7,
                        false,
                        Set.of(Part.IDENTITY)));
    }

    @Test
    void measuresTagsAloneWhereOnlyTheyAreNamed(@TempDir Path folder) {
        EvaluateOptions options = EvaluateOptions.parse(List.of("--tags", folder.toString()), DATA);

        assertThat(options.parts()).containsExactly(Part.TAGS);
        assertThat(options.tags()).isEqualTo(folder);
    }

    @Test
    void measuresTagsOnTheDefaultFileWhereNoneIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("tags_dev.jsonl"));

        EvaluateOptions options = EvaluateOptions.parse(List.of("--tags", "--no-ablation"), folder);

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(options.tags()).isEqualTo(file);
        assertThat(options.ablation()).isFalse();
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                argumentSet("an unknown option", List.of("--pear"), "--pear"),
                argumentSet("a file that is not there", List.of("--pairs", "nowhere.jsonl"), "nowhere.jsonl"),
                argumentSet("no file", List.of("--mixed"), "--mixed"),
                argumentSet("no default file", List.of("--tags"), "tags_dev.jsonl"),
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
