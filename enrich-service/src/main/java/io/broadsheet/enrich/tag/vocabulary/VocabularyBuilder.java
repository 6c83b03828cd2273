package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.GeneralWords;
import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokenizer;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a vocabulary together: a deployment's own file, then the built-in one, then the names of languages. An id, and
 * the words that something is found by, belong to the first that has them; within one file nobody may have them twice.
 */
final class VocabularyBuilder {

    private static final int LONGEST_ALIAS = 8;
    private static final int EXPECTED_WORDS = 8_000;

    private final Lexicon lexicon = GeneralWords.lexicon(EXPECTED_WORDS);
    private final Tokenizer tokenizer = Tokenizer.learning(lexicon);
    private final LanguageCues cues = new LanguageCues(lexicon);
    private final ConceptTrie trie = new ConceptTrie();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Set<String> removed = new TreeSet<>();
    private final List<VocabularyFile> files = new ArrayList<>();

    VocabularyBuilder add(VocabularyFile file) {
        files.add(file);
        Map<String, Integer> lines = new HashMap<>();
        for (var line : file.concepts()) {
            Concept concept = line.value();
            if (!removed.contains(concept.id()) && concepts.putIfAbsent(concept.id(), concept) == null) {
                lines.put(concept.id(), line.number());
                concept.aliases().forEach(alias -> index(concept, alias, file, lines));
            }
        }
        file.removals().forEach(line -> removed.add(line.value()));
        return this;
    }

    /** Adds concepts as far as neither their ids nor any of their names are taken. */
    VocabularyBuilder addWhereFree(List<Concept> others) {
        for (Concept concept : others) {
            boolean free = !removed.contains(concept.id()) && !concepts.containsKey(concept.id());
            if (free && concept.aliases().stream().noneMatch(this::isTaken)) {
                concepts.put(concept.id(), concept);
                concept.aliases().forEach(alias -> take(concept, alias, tokenizer.tokens(alias.words())));
            }
        }
        return this;
    }

    Vocabulary build() {
        files.forEach(this::checkReferences);
        List<String> versions =
                files.reversed().stream().map(file -> "" + file.version()).toList();
        List<Concept> all = concepts.values().stream().map(this::withoutRemoved).toList();
        return new Vocabulary(String.join(".", versions), all, lexicon, trie, cues);
    }

    private boolean isTaken(Alias alias) {
        return trie.named(tokenizer.tokens(alias.words())) != null;
    }

    private void index(Concept concept, Alias alias, VocabularyFile file, Map<String, Integer> lines) {
        int line = lines.getOrDefault(concept.id(), 0);
        for (String spelling : alias.spellings()) {
            Tokens tokens = tokenizer.tokens(spelling);
            if (tokens.size() == 0 || tokens.size() > LONGEST_ALIAS) {
                throw file.broken(
                        line, "'" + alias.words() + "' has " + tokens.size() + " words; use 1 to " + LONGEST_ALIAS);
            }
            if (tokens.size() == 1
                    && tokens.end(0) - tokens.start(0) == 1
                    && tokens.text().charAt(0) < 0x80) {
                throw file.broken(
                        line, "'" + alias.words() + "' is too short, as signs do not count; use two letters or more");
            }
            String owner = take(concept, alias, tokens);
            if (!owner.equals(concept.id()) && lines.containsKey(owner)) {
                throw file.broken(
                        line,
                        "'" + alias.words() + "' is an alias of " + owner + " in line " + lines.get(owner)
                                + " already; leave it to one of them");
            }
        }
    }

    /** Answers the id of the concept that has the alias: this one, or the one that had it. */
    private String take(Concept concept, Alias alias, Tokens tokens) {
        Entry owner = trie.add(tokens, Entry.of(concept, alias, tokens));
        if (owner == null && concept.kind() == ConceptKind.LANGUAGE && tokens.size() == 1 && !alias.needsCue()) {
            cues.addLanguage(tokens.word(0), alias.needsSecondHit());
        }
        return owner == null ? concept.id() : owner.concept().id();
    }

    private void checkReferences(VocabularyFile file) {
        for (var line : file.concepts()) {
            for (String broader : line.value().broader()) {
                if (!concepts.containsKey(broader) && !removed.contains(broader)) {
                    throw file.broken(
                            line.number(),
                            "the broader concept '" + broader + "' is not there; use the id of one that is");
                }
            }
        }
        for (var line : file.removals()) {
            boolean known = files.stream()
                    .flatMap(other -> other.concepts().stream())
                    .anyMatch(other -> other.value().id().equals(line.value()));
            if (!known && !LanguageNames.has(line.value())) {
                throw file.broken(
                        line.number(), "there is no concept '" + line.value() + "' to remove; use the id of one");
            }
        }
    }

    private Concept withoutRemoved(Concept concept) {
        return new Concept(
                concept.id(),
                concept.kind(),
                concept.label(),
                concept.aliases(),
                concept.broader().stream().filter(concepts::containsKey).toList());
    }
}
