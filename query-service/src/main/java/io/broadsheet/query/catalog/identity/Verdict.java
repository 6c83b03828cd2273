package io.broadsheet.query.catalog.identity;

/** What the check of two records finds. */
public sealed interface Verdict {

    /** They are one paper. */
    record Same(Reason reason) implements Verdict {}

    /** They cannot be one paper. */
    record Apart(Veto veto) implements Verdict {}

    /** Nothing joins them, nothing keeps others from joining them. */
    record Unproven() implements Verdict {}

    default boolean isSame() {
        return this instanceof Same;
    }

    default boolean isApart() {
        return this instanceof Apart;
    }

    /** Whether it stands against whatever else may join them. */
    default boolean isCertainlyApart() {
        return this instanceof Apart(Veto veto) && veto.isCertain();
    }
}
