package io.broadsheet.query.catalog.identity;

import java.util.function.Predicate;

/** Why two records are one paper, the strongest first. */
public enum Reason {
    /** People said so. */
    DECIDED(true, comparison -> false),
    /** One identifier, whatever the texts say: they change between versions. */
    SAME_IDENTIFIER(true, TextReasons::sameIdentifier),
    /** One title over one abstract, or over a cut of it. */
    SAME_TITLE_AND_ABSTRACT(true, TextReasons::sameTitleAndAbstract),
    /** One title by the same people: how a paper moves from the preprint to a venue, however its abstract changed. */
    SAME_TITLE_AND_AUTHORS(false, TextReasons::sameTitleAndAuthors),
    /** One abstract under a title that was edited; the authors are not known, or only some are the same. */
    SAME_ABSTRACT_AND_SIMILAR_TITLE(false, TextReasons::sameAbstractAndSimilarTitle),
    /** Much the same abstract by the same people: a paper with a new title. */
    RETITLED(false, TextReasons::retitled),
    /** Title and abstract both revised, by the same people. */
    REVISED(false, TextReasons::revised),
    /** One title over abstracts of the same matter in other words; the authors are not known. */
    SAME_TITLE_AND_RELATED_ABSTRACT(false, TextReasons::sameTitleAndRelatedAbstract),
    /** One long title and nothing else to go by. */
    SAME_TITLE(false, TextReasons::sameTitle);

    private final boolean strong;
    private final Predicate<Comparison> holds;

    Reason(boolean strong, Predicate<Comparison> holds) {
        this.strong = strong;
        this.holds = holds;
    }

    /** Whether it still counts where so many records hang together that the weak ones are left out. */
    public boolean isStrong() {
        return strong;
    }

    boolean holds(Comparison comparison) {
        return holds.test(comparison);
    }
}
