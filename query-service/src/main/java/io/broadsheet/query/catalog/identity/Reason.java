package io.broadsheet.query.catalog.identity;

/** Why two records are one paper, the strongest first. */
public enum Reason {
    /** People said so. */
    DECIDED,
    /** One identifier, whatever the texts say: they change between versions. */
    SAME_IDENTIFIER,
    /** One title over one abstract, or over a cut of it. */
    SAME_TITLE_AND_ABSTRACT,
    /** One title by the same people: how a paper moves from the preprint to a venue, however its abstract changed. */
    SAME_TITLE_AND_AUTHORS,
    /** One abstract under a title that was edited; the authors are not known, or somebody is of both. */
    SAME_ABSTRACT_AND_SIMILAR_TITLE,
    /** Much the same abstract by the same people: a paper with a new title. */
    RETITLED,
    /** Title and abstract both revised, by the same people. */
    REVISED,
    /** One title over abstracts of the same matter in other words; the authors are not known. */
    SAME_TITLE_AND_RELATED_ABSTRACT,
    /** One long title and nothing else to go by. */
    SAME_TITLE;

    /** Whether it still counts where so many records hang together that the weak ones are left out. */
    public boolean isStrong() {
        return compareTo(SAME_TITLE_AND_ABSTRACT) <= 0;
    }

    boolean holds(Comparison comparison) {
        return switch (this) {
            case DECIDED -> false;
            case SAME_IDENTIFIER -> Reasons.sameIdentifier(comparison);
            case SAME_TITLE_AND_ABSTRACT -> Reasons.sameTitleAndAbstract(comparison);
            case SAME_TITLE_AND_AUTHORS -> Reasons.sameTitleAndAuthors(comparison);
            case SAME_ABSTRACT_AND_SIMILAR_TITLE -> Reasons.sameAbstractAndSimilarTitle(comparison);
            case RETITLED -> Reasons.retitled(comparison);
            case REVISED -> Reasons.revised(comparison);
            case SAME_TITLE_AND_RELATED_ABSTRACT -> Reasons.sameTitleAndRelatedAbstract(comparison);
            case SAME_TITLE -> Reasons.sameTitle(comparison);
        };
    }
}
