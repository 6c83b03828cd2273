package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.vocabulary.ConceptKind;

/**
 * What speaks for and against a concept of the text being what an author would name as a key word: a logistic regression,
 * fitted on one half of the development records and rounded; the other half scores alike. A hit in the title is made to
 * outweigh any number in the abstract.
 */
final class ConceptWeights {

    private static final int HITS_THAT_COUNT = 6;
    private static final double HITS = 0.4;
    private static final double TITLE = 1;

    private ConceptWeights() {}

    static double score(ConceptKind kind, boolean inTitle, int hits, NameShape name) {
        double logit =
                ofKind(kind) + (inTitle ? TITLE : 0) + HITS * Math.log(Math.min(hits, HITS_THAT_COUNT)) + ofName(name);
        return 1 / (1 + Math.exp(-logit));
    }

    private static double ofKind(ConceptKind kind) {
        return switch (kind) {
            case TASK -> -2.2;
            case METHOD -> -1.9;
            case MODEL -> -1.8;
            case DATASET -> -1.6;
            case MODALITY, RESOURCE -> -2.4;
            case DOMAIN -> -2.7;
            case LANGUAGE -> -1.8;
        };
    }

    private static double ofName(NameShape name) {
        return switch (name) {
            case GENERAL -> -1.2;
            case WORD -> -0.9;
            case SHORT_FORM -> 0.2;
            case WORDS -> 0.2;
            case LONG -> 0.5;
        };
    }
}
