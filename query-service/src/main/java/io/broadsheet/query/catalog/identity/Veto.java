package io.broadsheet.query.catalog.identity;

/** Why two records cannot be one paper. */
public enum Veto {
    /** Two arXiv ids, PMIDs or ACL ids are two entries of a register that lists each paper once. */
    DIFFERENT_IDENTIFIERS,
    /**
     * One publisher gives a paper one DOI. DOIs of different registrants may be a preprint and its publication, and
     * repositories give a DOI to every version.
     */
    DIFFERENT_DOIS,
    /** Parts, years, sizes and versions: "3D" is not "4D", {@code X++} is not {@code X}, 2024 is not 2025. */
    DIFFERENT_NUMERALS,
    /** Nobody wrote both, and title or abstract differ: a title may occur twice. */
    OTHER_AUTHORS,
    /** One abstract under titles that have little in common, by people who are not known to be the same. */
    FOREIGN_ABSTRACT,
    /** One title over abstracts without relation, by people who are not known to be the same. */
    OTHER_ABSTRACT;

    /** Whether it stands even against an equal identifier; what rests on text does not. */
    public boolean isCertain() {
        return this == DIFFERENT_IDENTIFIERS || this == DIFFERENT_DOIS;
    }

    boolean holds(Comparison comparison) {
        return switch (this) {
            case DIFFERENT_IDENTIFIERS -> IdentifierVetoes.differInRegister(comparison);
            case DIFFERENT_DOIS -> IdentifierVetoes.differInDoiOfOnePublisher(comparison);
            case DIFFERENT_NUMERALS -> TextVetoes.differInNumerals(comparison);
            case OTHER_AUTHORS -> TextVetoes.haveOtherAuthors(comparison);
            case FOREIGN_ABSTRACT -> TextVetoes.haveForeignAbstract(comparison);
            case OTHER_ABSTRACT -> TextVetoes.haveOtherAbstract(comparison);
        };
    }
}
