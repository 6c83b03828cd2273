package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The concepts that records are tagged with. Not changed once it is made, to be shared by threads. */
public final class Vocabulary {

    private static final String BUILT_IN = "/io/broadsheet/enrich/tag/vocabulary.txt";

    private final String version;
    private final List<Concept> concepts;
    private final Set<String> ids;
    private final Lexicon lexicon;
    private final ConceptTrie trie;
    private final LanguageCues cues;

    Vocabulary(String version, List<Concept> concepts, Lexicon lexicon, ConceptTrie trie, LanguageCues cues) {
        this.version = version;
        this.concepts = List.copyOf(concepts);
        this.ids = concepts.stream().map(Concept::id).collect(Collectors.toUnmodifiableSet());
        this.lexicon = lexicon;
        this.trie = trie;
        this.cues = cues;
    }

    /** The vocabulary that comes with the service. */
    public static Vocabulary builtIn() {
        return new VocabularyBuilder()
                .add(builtInFile())
                .addWhereFree(LanguageNames.concepts())
                .build();
    }

    /**
     * The vocabulary that comes with the service, with a deployment's own entries added, replaced and removed.
     *
     * @throws VocabularyException naming the line of a broken entry
     * @throws IllegalArgumentException if the file cannot be read
     */
    public static Vocabulary withOwn(Path file) {
        try {
            VocabularyFile own =
                    new VocabularyReader(file.toString()).read(Files.readAllLines(file, StandardCharsets.UTF_8));
            return new VocabularyBuilder()
                    .add(own)
                    .add(builtInFile())
                    .addWhereFree(LanguageNames.concepts())
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The vocabulary " + file + " cannot be read (" + unreadable
                            + "); put a UTF-8 text file there or unset broadsheet.vocabulary",
                    unreadable);
        }
    }

    private static VocabularyFile builtInFile() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(BUILT_IN)), StandardCharsets.UTF_8))) {
            return new VocabularyReader("vocabulary.txt").read(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * As tags and events carry it: the built-in file's number, and behind a dot that of the deployment's own file if
     * there is one. Versions are compared as numbers, part by part.
     */
    public String version() {
        return version;
    }

    /** Another one for most other contents: to notice a change without a new version, not to be relied on. */
    public String digest() {
        return Integer.toHexString(concepts.toString().hashCode());
    }

    public List<Concept> concepts() {
        return concepts;
    }

    /** Whether a concept has this id. */
    public boolean has(String id) {
        return ids.contains(id);
    }

    /** The concept that all of the words are a name of, or null; as it is a name by itself, its case does not matter. */
    public @Nullable Concept named(Tokens tokens) {
        Entry entry = trie.named(tokens);
        return entry == null ? null : entry.concept();
    }

    /** The words of all aliases. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** The concepts' names in a text, in its order: at each place the longest one, none within another. */
    public List<Match> find(Tokens tokens) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            ConceptTrie.Found found = trie.longest(tokens, at);
            if (found == null) {
                at++;
                continue;
            }
            addIfMeant(found, tokens, at, matches);
            at = found.last() + 1;
        }
        return matches;
    }

    private void addIfMeant(ConceptTrie.Found found, Tokens tokens, int first, List<Match> matches) {
        Alias alias = found.entry().alias();
        Concept concept = found.entry().concept();
        boolean doubtful = alias.needsSecondHit() || alias.needsCue();
        boolean language = concept.kind() == ConceptKind.LANGUAGE;
        boolean alone = !doubtful || (language && cues.tell(tokens, first, found.last(), !alias.needsCue()));
        // a nation named twice is no language yet
        if (alone || (!language && !alias.needsCue())) {
            matches.add(new Match(concept, first, found.last(), alone));
        }
    }
}
