package io.broadsheet.enrich.tag.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    private static final String BUILT_IN = """
            version 3
            modality | speech | Speech | |
            task | speech-recognition | Speech recognition | ASR! | speech
            """;

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("columns missing", "task | qa | Question answering", "x.txt:3: there are 3 columns"),
                argumentSet("columns too many", "task | qa | QA | a | b | c", "x.txt:3: there are 6 columns"),
                argumentSet("an unknown kind", "chore | qa | QA | ", "x.txt:3: 'chore' is no kind; use one of [task, "),
                argumentSet("an id in capitals", "task | QA | QA | ", "x.txt:3: 'QA' is no id"),
                argumentSet("an id twice", "task | talk | Talk | ", "x.txt:3: the id talk is in line 2 already"),
                argumentSet(
                        "an alias twice",
                        "task | chat | Chat | talks",
                        "x.txt:3: 'talks' is an alias of talk in line 2"),
                argumentSet("an alias of signs", "task | chat | Chat | --", "x.txt:3: '--' has 0 words"),
                argumentSet("an alias of a letter", "task | chat | Chat | A*!", "x.txt:3: 'A*' is too short"),
                argumentSet("no label", "task | chat | | chatting", "x.txt:3: '' has 0 words"),
                argumentSet("an endless alias", "task | chat | a b c d e f g h i | ", "has 9 words; use 1 to 8"),
                argumentSet(
                        "a broader concept that is not there",
                        "task | chat | Chat | | sound",
                        "x.txt:3: the broader concept 'sound'"),
                argumentSet("the removal of nothing", "- chat", "x.txt:3: there is no concept 'chat' to remove"),
                argumentSet("a version that is no number", "version two", "x.txt:3: there are 1 columns"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(String entry, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "version 1\nmodality | talk | Talk | \n" + entry);

        assertThatThrownBy(() -> Vocabulary.withOwn(file))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aVocabularyWithoutAVersionIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "# nothing else\n");

        assertThatThrownBy(() -> Vocabulary.withOwn(file)).hasMessageContaining("x.txt:1: there is no version");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Vocabulary.withOwn(folder.resolve("none.txt")))
                .hasMessageContaining("none.txt cannot be read")
                .hasMessageContaining("unset broadsheet.vocabulary");
    }

    static Stream<Arguments> own() {
        return Stream.of(
                argumentSet("nothing", "", "speech", "speech-recognition"),
                argumentSet("a new concept", "domain | bird | Birdsong | |", "bird speech", "speech-recognition"),
                argumentSet(
                        "a concept's replacement", "modality | speech | Birdsong | |", "speech", "speech-recognition"),
                argumentSet("a name taken over", "task | listening | Listening | ASR! |", "speech", "listening"),
                argumentSet("a removal", "- speech-recognition", "speech", ""),
                argumentSet("the removal of what is broader", "- speech", "", "speech-recognition"),
                argumentSet("a longer name", "task | x | Birdsong and speech | |", "x", "speech-recognition"));
    }

    @ParameterizedTest
    @MethodSource
    void own(String lines, String inText, String byShortForm) {
        Vocabulary vocabulary = new VocabularyBuilder()
                .add(Vocabularies.file("own", "version 12\n" + lines))
                .add(Vocabularies.file("built-in", BUILT_IN))
                .build();

        assertThat(found(vocabulary, "Birdsong and speech")).isEqualTo(inText);
        assertThat(found(vocabulary, "ASR")).isEqualTo(byShortForm);
        assertThat(vocabulary.version()).isEqualTo("3.12");
    }

    @Test
    void anOwnFileIsAddedToTheBuiltInOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "version 5\ndomain | mycology | Mycology | fungi |\n");

        Vocabulary own = Vocabulary.withOwn(file);
        Vocabulary builtIn = Vocabulary.builtIn();

        assertThat(own.version()).isEqualTo(builtIn.version() + ".5");
        assertThat(own.concepts()).hasSize(builtIn.concepts().size() + 1);
        assertThat(found(own, "Fungi")).isEqualTo("mycology");
    }

    @Test
    void theBuiltInVocabularyHasEveryKind() {
        Vocabulary vocabulary = Vocabulary.builtIn();

        assertThat(vocabulary.version()).matches("[1-9][0-9]*");
        assertThat(vocabulary.concepts()).extracting(Concept::kind).contains(ConceptKind.values());
        assertThat(vocabulary.concepts()).extracting(Concept::id).doesNotHaveDuplicates();
    }

    private static String found(Vocabulary vocabulary, String text) {
        return vocabulary
                .find(Tokenizer.reading(vocabulary.lexicon(), new Lexicon(8)).tokens(text))
                .stream()
                .map(match -> match.concept().id())
                .collect(Collectors.joining(" "));
    }
}
