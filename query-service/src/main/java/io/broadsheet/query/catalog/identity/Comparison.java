package io.broadsheet.query.catalog.identity;

import org.jspecify.annotations.Nullable;

/** Two records side by side. Parts are compared when a rule first asks. */
final class Comparison {

    /** Fewer pairs of words than this are a remark, not an abstract. */
    private static final int ABSTRACT_FROM = 10;

    private final Evidence one;
    private final Evidence other;
    private final boolean sameTitle;
    private @Nullable Overlap titles;
    private @Nullable Overlap abstracts;
    private @Nullable Authorship authorship;

    Comparison(Evidence one, Evidence other) {
        this.one = one;
        this.other = other;
        this.sameTitle = one.title().isSame(other.title());
    }

    Evidence one() {
        return one;
    }

    Evidence other() {
        return other;
    }

    boolean sameTitle() {
        return sameTitle;
    }

    /** Of the titles' distinct words. */
    Overlap titles() {
        if (titles == null) {
            titles = Overlap.of(one.title().distinctWords(), other.title().distinctWords());
        }
        return titles;
    }

    boolean bothAbstracts() {
        return one.sketch().size() >= ABSTRACT_FROM && other.sketch().size() >= ABSTRACT_FROM;
    }

    /** Of the abstracts' pairs of words. */
    Overlap abstracts() {
        if (abstracts == null) {
            abstracts = one.sketch().with(other.sketch());
        }
        return abstracts;
    }

    Authorship authorship() {
        if (authorship == null) {
            authorship = one.authors().comparedTo(other.authors());
        }
        return authorship;
    }

    /** Years between them; 0 where one is not known. */
    int yearsApart() {
        Integer first = one.year();
        Integer second = other.year();
        return first == null || second == null ? 0 : Math.abs(first - second);
    }
}
