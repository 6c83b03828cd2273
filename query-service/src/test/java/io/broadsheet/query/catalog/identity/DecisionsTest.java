package io.broadsheet.query.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    @Test
    void aMergeHoldsAllItsSightingsTogether() {
        Decisions decisions = new Decisions(List.of(Decision.merge(Set.of("b", "d"), Set.of("a", "c"))));
        assertThat(decisions.edges())
                .containsExactlyInAnyOrder(decided("a", "b"), decided("a", "c"), decided("a", "d"));
        assertThat(decisions.parted("b", "c")).isFalse();
    }

    @Test
    void aSplitPartsEachFromEach() {
        Decisions decisions = new Decisions(List.of(Decision.split(Set.of("a", "b"), Set.of("c"))));
        assertThat(decisions.parted("a", "c")).isTrue();
        assertThat(decisions.parted("c", "b")).isTrue();
        assertThat(decisions.parted("a", "b")).isFalse();
        assertThat(decisions.edges()).isEmpty();
    }

    @Test
    void theLastWordCounts() {
        // Given a merge of which a part was undone, and a split that was taken back
        Decisions decisions = new Decisions(List.of(
                Decision.split(Set.of("x"), Set.of("y")),
                Decision.merge(Set.of("a"), Set.of("b", "c")),
                Decision.split(Set.of("a"), Set.of("c")),
                Decision.merge(Set.of("x"), Set.of("y"))));
        // When and then
        assertThat(decisions.edges()).containsExactlyInAnyOrder(decided("a", "b"), decided("x", "y"));
        assertThat(decisions.parted("a", "c")).isTrue();
        assertThat(decisions.parted("x", "y")).isFalse();
    }

    @Test
    void aDecisionIsAboutTwoSets() {
        assertThatThrownBy(() -> Decision.split(Set.of("a"), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decision.merge(Set.of("a"), Set.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Edge decided(String one, String other) {
        return Edge.between(one, other, Reason.DECIDED);
    }
}
