package io.broadsheet.query.catalog.identity;

import java.util.Map;

/** What in two records shows that they are of one paper. */
final class Reasons {

    /** A title of these many letters and words is seldom given twice. */
    private static final int LONG_TITLE_LETTERS = 20;

    private static final int LONG_TITLE_WORDS = 3;

    /** Below this some common author and the title are not enough: "Editorial" is written every month. */
    private static final int TITLE_LETTERS = 10;

    /** A preprint and its publication lie up to two years apart. */
    private static final int FEW_YEARS = 2;

    private Reasons() {}

    static boolean sameIdentifier(Comparison comparison) {
        Map<String, String> others = comparison.other().identifiers();
        return comparison.one().identifiers().entrySet().stream()
                .anyMatch(mine -> mine.getValue().equals(others.get(mine.getKey())));
    }

    static boolean sameTitleAndAbstract(Comparison comparison) {
        return comparison.sameTitle() && Likeness.sameAbstract(comparison);
    }

    static boolean sameTitleAndAuthors(Comparison comparison) {
        return comparison.sameTitle()
                && comparison.one().title().key().length() >= TITLE_LETTERS
                && (comparison.authorship().isShared()
                        || (comparison.authorship() == Authorship.PARTLY
                                && isLong(comparison.one().title())));
    }

    static boolean sameAbstractAndSimilarTitle(Comparison comparison) {
        return comparison.authorship() != Authorship.NAMESAKES
                && Likeness.sameAbstract(comparison)
                && Likeness.similarTitle(comparison);
    }

    static boolean retitled(Comparison comparison) {
        return comparison.authorship().isShared() && Likeness.rewrittenAbstract(comparison);
    }

    static boolean revised(Comparison comparison) {
        return comparison.authorship() == Authorship.SAME
                && Likeness.revisedAbstract(comparison)
                && Likeness.closeTitle(comparison);
    }

    static boolean sameTitleAndRelatedAbstract(Comparison comparison) {
        return comparison.sameTitle()
                && (Likeness.relatedAbstracts(comparison)
                        || (isLong(comparison.one().title()) && Likeness.notUnrelated(comparison)));
    }

    static boolean sameTitle(Comparison comparison) {
        return comparison.sameTitle()
                && !comparison.bothAbstracts()
                && isLong(comparison.one().title())
                && comparison.yearsApart() <= FEW_YEARS;
    }

    private static boolean isLong(TitleWords title) {
        return title.key().length() >= LONG_TITLE_LETTERS
                && title.distinctWords().size() >= LONG_TITLE_WORDS;
    }
}
