package io.broadsheet.query.catalog.identity;

import java.util.Set;

/** What in title, abstract and authors tells papers apart. */
final class TextVetoes {

    private TextVetoes() {}

    static boolean differInNumerals(Comparison comparison) {
        if (comparison.sameTitle()) {
            return false;
        }
        TitleWords one = comparison.one().title();
        TitleWords other = comparison.other().title();
        return !one.numerals().equals(other.numerals()) || eachHasOthers(one.numberWords(), other.numberWords());
    }

    /** A number in words that only one title has may be one word more; one in place of another counts a series. */
    private static boolean eachHasOthers(Set<String> one, Set<String> other) {
        return !one.containsAll(other) && !other.containsAll(one);
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
