package io.broadsheet.enrich.tag.vocabulary;

/** Small vocabularies to test with. */
public final class Vocabularies {

    private Vocabularies() {}

    /** Of nothing but these lines. */
    public static Vocabulary of(String lines) {
        return new VocabularyBuilder().add(file("test", lines)).build();
    }

    static VocabularyFile file(String name, String lines) {
        return new VocabularyReader(name).read(lines.lines().toList());
    }
}
