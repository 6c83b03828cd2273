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
            method | optimization | Optimization | |
            modality | multimodal | Multimodal | |
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
                argumentSet("British spelling", "an optimisation of it", "optimization"),
                argumentSet("a prefix apart", "multi-modal things", "multimodal"),
                argumentSet("an ambiguous form twice", "QA and more QA", "question-answering"),
                argumentSet("an ambiguous form and another one", "Polish or Polski", "polish"));
    }

    @ParameterizedTest
    @MethodSource
    void found(String text, String concept) {
        assertThat(concepts("", text)).extracting(Tag::id).containsExactly(concept);
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
                argumentSet("half of an alias", "a question then answering. Quest"),
                argumentSet("an alias across clauses", "a question, answering. Language. Model"),
                argumentSet("C without its signs", "C and C#"));
    }

    @ParameterizedTest
    @MethodSource
    void notFound(String text) {
        assertThat(concepts("", text)).isEmpty();
    }

    @Test
    void theLongestAliasWins() {
        assertThat(concepts("Speech Translation and pre-training for translation", ""))
                .extracting(Tag::id)
                .containsExactlyInAnyOrder("speech-translation", "machine-translation");
    }

    @Test
    void evidenceSaysWhichWordsItWas() {
        String title = "Spoken 🚀 Question-Answering";

        Tag tag = concepts(title, "We study QA.").getFirst();

        assertThat(tag.evidence())
                .containsExactly(new Evidence(Field.TITLE, 10, 28), new Evidence(Field.ABSTRACT, 9, 11));
        assertThat(title.substring(10, 28)).isEqualTo("Question-Answering");
        assertThat(tag)
                .extracting(Tag::label, Tag::kind, Tag::source, Tag::vocabulary)
                .containsExactly("Question answering", "task", TagSource.VOCABULARY, "7");
    }

    @Test
    void aHitInTheTitleIsAboveAnyNumberOfMentions() {
        assertThat(concepts("Reading comprehension", "machine translation, ".repeat(100)))
                .extracting(Tag::id)
                .containsExactly("question-answering", "machine-translation");
    }

    @Test
    void moreMentionsScoreHigher() {
        assertThat(concepts("", "machine translation, machine translation, then reading comprehension"))
                .extracting(Tag::id)
                .containsExactly("machine-translation", "question-answering");
    }

    @Test
    void evidenceIsBounded() {
        assertThat(concepts("", "audio ".repeat(10_000)).getFirst().evidence()).hasSize(20);
    }

    static Stream<Arguments> named() {
        return Stream.of(
                argumentSet(
                        "a concept of the text", "reading comprehension", "QA", "question-answering task vocabulary"),
                argumentSet(
                        "a concept of its own", "nothing", "machine translation", "machine-translation task keyword"),
                argumentSet("a doubtful hit confirmed", "QA", "QA", "question-answering task vocabulary"),
                argumentSet("a short form in small letters", "nothing", "gpt", "gpt model keyword"),
                argumentSet("a word that is a language's too", "nothing", "Polish", "polish language keyword"),
                argumentSet("what the vocabulary lacks", "nothing", "Lantern Fish", "lantern-fish keyword keyword"),
                argumentSet("another script", "nothing", "机器翻译", "机器翻译 keyword keyword"));
    }

    @ParameterizedTest
    @MethodSource
    void named(String text, String keyword, String expected) {
        Tag tag = tagger.tag(new TaggedText("", text, List.of(keyword), List.of()))
                .getFirst();

        assertThat(tag.id() + " " + tag.kind() + " " + tag.source().value()).isEqualTo(expected);
        assertThat(tag.evidence()).last().isEqualTo(new Evidence(Field.KEYWORDS, 0, keyword.length(), keyword));
    }

    @Test
    void anIdIsThereOnceHoweverOftenItIsNamed() {
        String text = "The lantern fish is a fish; lantern fish of the sea are for the study of lantern fish.";

        List<Tag> tags = tagger.tag(
                new TaggedText("Lantern fish", text, List.of("Lantern Fish", "lantern-fish"), List.of("cs.CV")));

        assertThat(tags).extracting(Tag::id).doesNotHaveDuplicates().startsWith("lantern-fish");
        assertThat(tags.getFirst().evidence())
                .extracting(Evidence::field)
                .containsExactly(
                        Field.TITLE, Field.ABSTRACT, Field.ABSTRACT, Field.ABSTRACT, Field.KEYWORDS, Field.KEYWORDS);
    }

    @Test
    void categoriesAreTagsAndThoseThatNameAConceptAreIt() {
        List<Tag> tags =
                tagger.tag(new TaggedText("", "nothing", List.of(), List.of("cs.cl stat.ML", "Machine Translation")));

        assertThat(tags)
                .extracting(tag -> tag.id() + " " + tag.label() + " " + tag.kind() + " " + tag.source())
                .containsExactly(
                        "cs.cl cs.CL category CATEGORY",
                        "machine-translation Machine translation task CATEGORY",
                        "stat.ml stat.ML category CATEGORY");
        assertThat(tags.getFirst().evidence()).containsExactly(new Evidence(Field.CATEGORIES, 0, 5, "cs.cl stat.ML"));
    }

    @Test
    void phrasesRepeatNothingThatTheVocabularyHas() {
        List<Tag> tags = tagger.tag(TaggedText.of(
                "Machine translation with lantern decoders",
                "We show that a lantern decoder is of use for machine translation, as the lantern decoder waits."));

        assertThat(tags)
                .filteredOn(tag -> tag.source() == TagSource.PHRASE)
                .extracting(Tag::id)
                .contains("lantern-decoder")
                .noneMatch(id -> id.contains("translation"));
    }

    @Test
    void theBuiltInVocabularyFindsWhatASampleIsAbout() {
        List<Tag> tags = new Tagger(Vocabulary.builtIn())
                .tag(
                        TaggedText.of(
                                "Dialects Are Not Noise: Speech Recognition for Six Varieties of Bengali",
                                "Automatic speech recognition for Bengali is trained on broadcast speech. The corpus is released."));

        assertThat(tags).extracting(Tag::id).contains("bengali", "speech-recognition");
    }

    private List<Tag> concepts(String title, String text) {
        return tagger.tag(TaggedText.of(title, text)).stream()
                .filter(tag -> tag.source() == TagSource.VOCABULARY)
                .toList();
    }
}
