package io.broadsheet.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The concepts that records are tagged with. Immutable, to be shared by threads. */
public final class Vocabulary {

    private final String version;
    private final List<Concept> concepts;
    private final TokenTrie trie;

    Vocabulary(String version, List<Concept> concepts, TokenTrie trie) {
        this.version = version;
        this.concepts = concepts;
        this.trie = trie;
    }

    /** The vocabulary that comes with the service. */
    public static Vocabulary builtIn() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt")),
                StandardCharsets.UTF_8))) {
            return new VocabularyReader("vocabulary.txt").read(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A deployment's own vocabulary.
     *
     * @throws VocabularyException naming the line of a broken entry
     * @throws IllegalArgumentException if the file cannot be read
     */
    public static Vocabulary read(Path file) {
        try {
            return new VocabularyReader(file.toString()).read(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The vocabulary " + file + " cannot be read (" + unreadable
                            + "); put a UTF-8 text file there or unset broadsheet.vocabulary",
                    unreadable);
        }
    }

    /** As events carry it. */
    public String version() {
        return version;
    }

    List<Concept> concepts() {
        return concepts;
    }

    TokenTrie trie() {
        return trie;
    }
}
