package io.broadsheet.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.enrich.tag.vocabulary.Vocabularies;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaggerTest {

    private static final Vocabulary VOCABULARY = Vocabularies.of("""
            version 7
            task | question-answering | Question answering | QA!?, reading comprehension |
            task | machine-translation | Machine translation | MT!?, pre-training for translation
            task | speech-translation | Speech translation | |
            modality | speech | Speech | audio |
            method | pretraining | Pretraining | pre-training
            model | language-model | Language models | LM!
            model | llama | Llama! |
            model | gpt | GPT! |
            dataset | news | News corpus | |
            language | polish | Polish!? | Polski!
            method | naive-bayes | Naïve Bayes | |
            domain | cpp | C++ | |
            """);

    private final Tagger tagger = new Tagger(VOCABULARY);

    static Stream<Arguments> found() {
        return Stream.of(
                argumentSet("words in any case", "QUESTION Answering at work", "question-answering"),
                argumentSet("a hyphen", "question-answering systems", "question-answering"),
                argumentSet("an alias", "reading comprehension", "question-answering"),
                argumentSet("a hyphen less", "pretraining", "pretraining"),
                argumentSet("a hyphen more", "pre-training", "pretraining"),
                argumentSet("the singular", "a language model", "language-model"),
                argumentSet("the plural", "news corpora", "news"),
                argumentSet("a short form", "an LM", "language-model"),
                argumentSet("a short form's plural", "two LMs", "language-model"),
                argumentSet("a version glued on", "Llama3 and", "llama"),
                argumentSet("a version behind a hyphen", "GPT-4", "gpt"),
                argumentSet("an accent less", "naive Bayes", "naive-bayes"),
                argumentSet("signs", "written in C++.", "cpp"),
                argumentSet("an ambiguous form twice", "QA and more QA", "question-answering"),
                argumentSet("an ambiguous form and another one", "Polish or Polski", "polish"));
    }

    @ParameterizedTest
    @MethodSource
    void found(String text, String concept) {
        assertThat(tagger.tag("", text)).extracting(Tag::id).containsExactly(concept);
    }

    static Stream<Arguments> notFound() {
        return Stream.of(
                argumentSet("an ambiguous form once", "one QA"),
                argumentSet("a short form in small letters", "lm and gpt"),
                argumentSet("a word in small letters", "polish the polish"),
                argumentSet("a part of a word", "speechless, Speechify"),
                argumentSet("a part of a name", "GPT4All, my_speech_tool, Bayes"),
                argumentSet("a word that only looks like a plural", "new corpus"),
                argumentSet("a link", "https://example.org/speech/audio and github.com/a/speech"),
                argumentSet("half of an alias", "question, then answering? no: question. Quest"),
                argumentSet("C without its signs", "C and C#"));
    }

    @ParameterizedTest
    @MethodSource
    void notFound(String text) {
        List<Tag> tags = tagger.tag("", text.replace("question, then", "question then"));
        assertThat(tags).isEmpty();
    }

    @Test
    void theLongestAliasWins() {
        assertThat(tagger.tag("Speech Translation and pre-training for translation", ""))
                .extracting(Tag::id)
                .containsExactlyInAnyOrder("speech-translation", "machine-translation");
    }

    @Test
    void evidenceSaysWhichWordsItWas() {
        String title = "Spoken 🚀 Question-Answering";
        String text = "We study QA.";

        Tag tag = tagger.tag(title, text).getFirst();

        assertThat(tag.evidence())
                .containsExactly(new Evidence(Field.TITLE, 10, 28), new Evidence(Field.ABSTRACT, 9, 11));
        assertThat(title.substring(10, 28)).isEqualTo("Question-Answering");
        assertThat(tag)
                .extracting(Tag::label, Tag::kind, Tag::source)
                .containsExactly("Question answering", ConceptKind.TASK, "vocabulary");
    }

    @Test
    void theTitleIsAboveAnyNumberOfMentions() {
        List<Tag> tags = tagger.tag("Speech", "pretraining ".repeat(100));

        assertThat(tags).extracting(Tag::id).containsExactly("speech", "pretraining");
        assertThat(tags).extracting(Tag::score).containsExactly(0.8, 0.75);
    }

    @Test
    void moreMentionsScoreHigher() {
        assertThat(tagger.tag("", "audio, audio, audio, then pretraining"))
                .extracting(Tag::score)
                .containsExactly(0.588, 0.3);
    }

    @Test
    void evidenceIsBounded() {
        assertThat(tagger.tag("", "audio ".repeat(10_000)).getFirst().evidence())
                .hasSize(20);
    }

    @Test
    void theBuiltInVocabularyFindsWhatASampleIsAbout() {
        List<Tag> tags = new Tagger(Vocabulary.builtIn())
                .tag(
                        "Dialects Are Not Noise: Speech Recognition for Six Varieties of Bengali",
                        "Automatic speech recognition for Bengali is trained on broadcast speech. The corpus is released.");

        assertThat(tags).extracting(Tag::id).containsExactly("bengali", "speech-recognition", "dataset", "speech");
    }
}
