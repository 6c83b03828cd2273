package io.broadsheet.query.catalog.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides of two records whether they are one paper. Pure: the verdict depends on nothing but the two, and not on
 * which comes first.
 *
 * <p>Asked in this order: vetoes that are certain, an equal identifier, the other vetoes, the reasons from the
 * strongest to the weakest. So an equal identifier is never vetoed by text, and nothing weaker overrules a veto.
 */
public final class SamePaper {

    private static final SamePaper BY_ALL_RULES = new SamePaper(EnumSet.allOf(Veto.class), EnumSet.allOf(Reason.class));

    private final List<Veto> vetoes;
    private final List<Reason> reasons;

    private SamePaper(Set<Veto> vetoes, Set<Reason> reasons) {
        this.vetoes = List.copyOf(vetoes);
        this.reasons = List.copyOf(reasons);
    }

    public static SamePaper byAllRules() {
        return BY_ALL_RULES;
    }

    /** With some rules left out, to measure what they are worth. */
    public static SamePaper without(Set<Veto> vetoes, Set<Reason> reasons) {
        Set<Veto> remainingVetoes = EnumSet.allOf(Veto.class);
        remainingVetoes.removeAll(vetoes);
        Set<Reason> remainingReasons = EnumSet.allOf(Reason.class);
        remainingReasons.removeAll(reasons);
        return new SamePaper(remainingVetoes, remainingReasons);
    }

    public Verdict check(Evidence one, Evidence other) {
        Comparison comparison = new Comparison(one, other);
        for (Veto veto : vetoes) {
            if (veto.isCertain() && veto.holds(comparison)) {
                return new Verdict.Apart(veto);
            }
        }
        if (reasons.contains(Reason.SAME_IDENTIFIER) && Reason.SAME_IDENTIFIER.holds(comparison)) {
            return new Verdict.Same(Reason.SAME_IDENTIFIER);
        }
        return byText(comparison);
    }

    private Verdict byText(Comparison comparison) {
        for (Veto veto : vetoes) {
            if (!veto.isCertain() && veto.holds(comparison)) {
                return new Verdict.Apart(veto);
            }
        }
        for (Reason reason : reasons) {
            if (reason.holds(comparison)) {
                return new Verdict.Same(reason);
            }
        }
        return new Verdict.Unproven();
    }
}
