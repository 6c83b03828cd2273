package io.broadsheet.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("columns missing", "task | qa | Question answering", "x.txt:3: there are 3 columns"),
                argumentSet("columns too many", "task | qa | QA | a | b | c", "x.txt:3: there are 6 columns"),
                argumentSet("an unknown kind", "chore | qa | QA | ", "x.txt:3: 'chore' is no kind; use one of [task, "),
                argumentSet("an id in capitals", "task | QA | QA | ", "x.txt:3: 'QA' is no id"),
                argumentSet("an id twice", "task | speech | Talk | ", "x.txt:3: the id speech is in line 2 already"),
                argumentSet(
                        "an alias twice",
                        "task | talk | Talk | speeches",
                        "x.txt:3: 'speeches' is an alias of speech in line 2"),
                argumentSet("an alias of signs", "task | talk | Talk | --", "x.txt:3: '--' has 0 words"),
                argumentSet("no label", "task | talk | | speaking", "x.txt:3: '' has 0 words"),
                argumentSet("an endless alias", "task | talk | a b c d e f g h i | ", "has 9 words; use 1 to 8"),
                argumentSet(
                        "a broader concept that is not there",
                        "task | talk | Talk | | sound",
                        "x.txt:3: the broader concept 'sound'"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(String entry, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "version 1\nmodality | speech | Speech | \n" + entry);

        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aVocabularyWithoutAVersionIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "# nothing else\n");

        assertThatThrownBy(() -> Vocabulary.read(file)).hasMessageContaining("x.txt:1: there is no version");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Vocabulary.read(folder.resolve("none.txt")))
                .hasMessageContaining("none.txt cannot be read")
                .hasMessageContaining("unset broadsheet.vocabulary");
    }

    @Test
    void theBuiltInVocabularyHasEveryKind() {
        Vocabulary vocabulary = Vocabulary.builtIn();

        assertThat(vocabulary.version()).isEqualTo("1");
        assertThat(vocabulary.concepts()).hasSizeGreaterThan(50);
        assertThat(vocabulary.concepts()).extracting(Concept::kind).contains(ConceptKind.values());
    }
}
