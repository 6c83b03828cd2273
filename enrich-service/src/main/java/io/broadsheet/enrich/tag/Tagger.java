package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a vocabulary's concepts in a record: one pass over the tokens of title and abstract, the longest alias first.
 * May be used by several threads.
 */
public final class Tagger {

    private static final String SOURCE = "vocabulary";
    private static final int MOST_EVIDENCE = 20;
    private static final double IN_TITLE = 0.8;
    private static final double ALL_ABSTRACT = 0.75;
    private static final double FADING = 0.6;

    private final Vocabulary vocabulary;

    public Tagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The tags, the highest score first, equal ones by id.
     *
     * @param title cleaned
     * @param abstractText cleaned; empty if there is none
     */
    public List<Tag> tag(String title, String abstractText) {
        Map<String, Hits> hits = new LinkedHashMap<>();
        collect(Field.TITLE, title, hits);
        collect(Field.ABSTRACT, abstractText, hits);
        return hits.values().stream()
                .filter(Hits::count)
                .map(Hits::tag)
                .sorted(Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::id))
                .toList();
    }

    private void collect(Field field, String text, Map<String, Hits> hits) {
        List<Token> tokens = Tokens.of(text);
        int at = 0;
        while (at < tokens.size()) {
            TokenTrie.Match match = vocabulary.trie().longest(text, tokens, at);
            if (match == null) {
                at++;
                continue;
            }
            Evidence evidence = new Evidence(
                    field,
                    tokens.get(match.first()).start(),
                    tokens.get(match.last()).end());
            Concept concept = match.entry().concept();
            hits.computeIfAbsent(concept.id(), id -> new Hits(concept))
                    .add(evidence, match.entry().alias());
            at = match.last() + 1;
        }
    }

    /** Where one concept was found. */
    private static final class Hits {

        private final Concept concept;
        private final List<Evidence> evidence = new ArrayList<>();
        private int inTitle;
        private int inAbstract;
        private boolean unambiguous;

        private Hits(Concept concept) {
            this.concept = concept;
        }

        private void add(Evidence found, Alias alias) {
            if (evidence.size() < MOST_EVIDENCE) {
                evidence.add(found);
            }
            inTitle += found.field() == Field.TITLE ? 1 : 0;
            inAbstract += found.field() == Field.ABSTRACT ? 1 : 0;
            unambiguous |= !alias.needsSecondHit();
        }

        private boolean count() {
            return unambiguous || inTitle + inAbstract > 1;
        }

        private Tag tag() {
            return new Tag(concept.id(), concept.label(), concept.kind(), SOURCE, score(), List.copyOf(evidence));
        }

        /** Rises with every hit and stays within its field's share; three decimals, so that events are equal bytes. */
        private double score() {
            double repeated = 1 - Math.pow(FADING, inAbstract);
            double score = inTitle > 0 ? IN_TITLE + (1 - IN_TITLE) * repeated : ALL_ABSTRACT * repeated;
            return Math.round(score * 1000) / 1000.0;
        }
    }
}
