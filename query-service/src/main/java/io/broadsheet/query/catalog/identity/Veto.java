package io.broadsheet.query.catalog.identity;

import java.util.function.Predicate;

/** Why two records cannot be one paper. */
public enum Veto {
    /** Two arXiv ids, PMIDs or ACL ids are two entries of a register that lists each paper once. */
    DIFFERENT_IDENTIFIERS(true, IdentifierVetoes::differInRegister),
    /**
     * One publisher gives a paper one DOI. DOIs of different registrants may be a preprint and its publication, and
     * repositories give a DOI to every version.
     */
    DIFFERENT_DOIS(true, IdentifierVetoes::differInDoiOfOnePublisher),
    /** Parts, years, sizes and versions: "3D" is not "4D", {@code X++} is not {@code X}, 2024 is not 2025. */
    DIFFERENT_NUMERALS(false, TextVetoes::differInNumerals),
    /** Nobody wrote both, and title or abstract differ: a title may occur twice. */
    OTHER_AUTHORS(false, TextVetoes::haveOtherAuthors),
    /** One abstract under titles that have little in common, by people who are not known to be the same. */
    FOREIGN_ABSTRACT(false, TextVetoes::haveForeignAbstract),
    /** One title over abstracts without relation, by people who are not known to be the same. */
    OTHER_ABSTRACT(false, TextVetoes::haveOtherAbstract);

    private final boolean certain;
    private final Predicate<Comparison> holds;

    Veto(boolean certain, Predicate<Comparison> holds) {
        this.certain = certain;
        this.holds = holds;
    }

    /** Whether it stands even against an equal identifier; what rests on text does not. */
    public boolean isCertain() {
        return certain;
    }

    boolean holds(Comparison comparison) {
        return holds.test(comparison);
    }
}
