package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.vocabulary.ConceptKind;

/** How likely an author names a concept of the text as a key word: a logistic regression, as that of phrases. */
final class ConceptWeights {

    private static final int HITS_THAT_COUNT = 5;

    private ConceptWeights() {}

    static double score(ConceptKind kind, boolean inTitle, int hits, int words) {
        double logit = ofKind(kind)
                + (inTitle ? 1.6 : 0)
                + 0.9 * Math.log(Math.min(hits, HITS_THAT_COUNT))
                + (words > 1 ? 0.3 : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    private static double ofKind(ConceptKind kind) {
        return switch (kind) {
            case TASK, METHOD -> -1.0;
            case MODEL, DATASET -> -0.8;
            case MODALITY, DOMAIN -> -1.6;
            case LANGUAGE -> -1.5;
            case RESOURCE -> -2.5;
        };
    }
}
