package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.text.Tokens;
import io.broadsheet.enrich.tag.vocabulary.Concept;
import io.broadsheet.enrich.tag.vocabulary.Match;
import java.util.ArrayList;
import java.util.List;

/** Where one concept stands in title and abstract. */
final class ConceptHits {

    private final Concept concept;
    private final List<Evidence> evidence = new ArrayList<>(2);
    private boolean inTitle;
    private boolean alone;
    private NameShape name = NameShape.GENERAL;

    ConceptHits(Concept concept) {
        this.concept = concept;
    }

    Concept concept() {
        return concept;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    void add(Tokens tokens, Match match, Field field) {
        evidence.add(new Evidence(field, tokens.start(match.first()), tokens.end(match.last())));
        inTitle |= field == Field.TITLE;
        alone |= match.alone();
        NameShape shape = NameShape.of(tokens, match.first(), match.last());
        name = shape.compareTo(name) > 0 ? shape : name;
    }

    /** Whether the hits are enough: one that is beyond doubt, or two. */
    boolean areEnough() {
        return alone || evidence.size() > 1;
    }

    double score() {
        return ConceptWeights.score(concept.kind(), inTitle, evidence.size(), name);
    }
}
