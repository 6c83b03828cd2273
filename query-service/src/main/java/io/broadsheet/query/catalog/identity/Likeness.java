package io.broadsheet.query.catalog.identity;

/**
 * How alike titles and abstracts are, in the few steps that the rules speak of. All are shares of distinct words of the
 * titles, or of distinct pairs of words of the abstracts. Measured on pairs of known papers: two abstracts of unrelated
 * papers share up to .04 (one in a thousand more), of one subject up to .17, by the same authors up to .34; two versions
 * of one abstract seldom less than .3, and in nine cases of ten more than .5.
 */
final class Likeness {

    private static final double SAME_ABSTRACT = 0.5;
    private static final double CUT_ABSTRACT = 0.8;
    private static final double REWRITTEN_ABSTRACT = 0.4;
    private static final double REVISED_ABSTRACT = 0.25;
    private static final double RELATED_ABSTRACT = 0.1;
    private static final double RELATED_CUT = 0.3;

    /** Pairs of words. In shorter abstracts a few phrases of one author are a large share. */
    private static final int TELLING_ABSTRACT = 30;

    private static final double UNRELATED_ABSTRACT = 0.05;

    private static final double FOREIGN_TITLE = 0.25;
    private static final double SIMILAR_TITLE = 0.5;
    private static final double CLOSE_TITLE = 0.6;
    private static final int CONTAINED_FROM = 2;

    private Likeness() {}

    /** One is a slight revision of the other, or is cut from it. */
    static boolean sameAbstract(Comparison comparison) {
        if (!comparison.bothAbstracts()) {
            return false;
        }
        Overlap abstracts = comparison.abstracts();
        return abstracts.jaccard() >= SAME_ABSTRACT || abstracts.containment() >= CUT_ABSTRACT;
    }

    static boolean rewrittenAbstract(Comparison comparison) {
        return areTelling(comparison) && comparison.abstracts().jaccard() >= REWRITTEN_ABSTRACT;
    }

    static boolean revisedAbstract(Comparison comparison) {
        return areTelling(comparison) && comparison.abstracts().jaccard() >= REVISED_ABSTRACT;
    }

    private static boolean areTelling(Comparison comparison) {
        return comparison.bothAbstracts() && comparison.abstracts().smaller() >= TELLING_ABSTRACT;
    }

    static boolean notUnrelated(Comparison comparison) {
        return comparison.bothAbstracts() && !unrelatedAbstracts(comparison);
    }

    static boolean relatedAbstracts(Comparison comparison) {
        if (!comparison.bothAbstracts()) {
            return false;
        }
        Overlap abstracts = comparison.abstracts();
        return abstracts.jaccard() >= RELATED_ABSTRACT || abstracts.containment() >= RELATED_CUT;
    }

    static boolean unrelatedAbstracts(Comparison comparison) {
        return comparison.bothAbstracts() && comparison.abstracts().jaccard() < UNRELATED_ABSTRACT;
    }

    /** Half of their words in common, or one is the other with words added. */
    static boolean similarTitle(Comparison comparison) {
        Overlap titles = comparison.titles();
        return titles.jaccard() >= SIMILAR_TITLE || (titles.containment() == 1 && titles.smaller() >= CONTAINED_FROM);
    }

    /** So little in common that the one is not an edit of the other. */
    static boolean foreignTitle(Comparison comparison) {
        return comparison.titles().jaccard() < FOREIGN_TITLE && !similarTitle(comparison);
    }

    static boolean closeTitle(Comparison comparison) {
        return comparison.titles().jaccard() >= CLOSE_TITLE;
    }
}
