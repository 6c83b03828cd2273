package io.broadsheet.query.catalog.identity;

/** What in title, abstract and authors tells papers apart. */
final class TextVetoes {

    private TextVetoes() {}

    static boolean differInNumerals(Comparison comparison) {
        return !comparison.sameTitle()
                && !comparison
                        .one()
                        .title()
                        .numerals()
                        .equals(comparison.other().title().numerals());
    }

    static boolean haveOtherAuthors(Comparison comparison) {
        return comparison.authorship() == Authorship.OTHER
                && !(comparison.sameTitle() && Likeness.sameAbstract(comparison));
    }

    static boolean haveForeignAbstract(Comparison comparison) {
        return !comparison.sameTitle()
                && !comparison.authorship().isShared()
                && Likeness.sameAbstract(comparison)
                && Likeness.foreignTitle(comparison);
    }

    static boolean haveOtherAbstract(Comparison comparison) {
        return comparison.sameTitle()
                && comparison.authorship() == Authorship.UNKNOWN
                && Likeness.unrelatedAbstracts(comparison);
    }
}
