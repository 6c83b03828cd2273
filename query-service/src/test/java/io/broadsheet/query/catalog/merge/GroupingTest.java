package io.broadsheet.query.catalog.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.merge.Grouping.Group;
import io.broadsheet.query.catalog.merge.Grouping.Reason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final UUID ONE = id(1);
    private static final UUID TWO = id(2);
    private static final UUID THREE = id(3);
    private static final UUID KEY = id(100);
    private static final UUID OTHER_KEY = id(101);
    private static final UUID PAPER = id(50);
    private static final UUID OTHER_PAPER = id(51);

    private final Grouping grouping = new Grouping();

    @Test
    void makesRecordsWithoutKeysPapersOfTheirOwn() {
        grouping.sighting(ONE, List.of());
        grouping.sighting(TWO, List.of());

        assertThat(grouping.groups())
                .containsExactly(new Group(List.of(ONE), List.of()), new Group(List.of(TWO), List.of()));
    }

    @Test
    void joinsRecordsByWayOfOthers() {
        grouping.sighting(ONE, List.of(KEY));
        grouping.sighting(THREE, List.of(KEY, OTHER_KEY));
        grouping.sighting(TWO, List.of(OTHER_KEY));

        assertThat(grouping.groups()).containsExactly(new Group(List.of(ONE, TWO, THREE), List.of()));
        assertThat(grouping.groups().getFirst().paper()).isEqualTo(ONE);
    }

    @Test
    void putsARecordIntoThePaperThatHoldsItsKey() {
        grouping.sighting(ONE, List.of(KEY));
        grouping.keyOf(KEY, PAPER);

        assertThat(grouping.groups()).containsExactly(new Group(List.of(ONE), List.of(PAPER)));
        assertThat(grouping.groups().getFirst().paper()).isEqualTo(PAPER);
        assertThat(grouping.linkedBy(ONE)).isEqualTo(KEY);
    }

    @Test
    void tellsWhichKeyMakesTwoPapersOne() {
        grouping.sighting(ONE, List.of(KEY, OTHER_KEY));
        grouping.keyOf(KEY, PAPER);
        grouping.keyOf(OTHER_KEY, OTHER_PAPER);

        var group = grouping.groups().getFirst();

        assertThat(group.spansPapers()).isTrue();
        assertThat(grouping.reason(group, OTHER_PAPER)).isEqualTo(new Reason(OTHER_KEY, ONE));
    }

    @Test
    void keepsARecordReadAnewInItsPaperAndTellsTheKeyThatLeadsElsewhere() {
        grouping.sighting(ONE, List.of(KEY));
        grouping.sightingOf(ONE, PAPER);
        grouping.keyOf(KEY, OTHER_PAPER);

        var group = grouping.groups().getFirst();

        assertThat(group.papers()).containsExactly(PAPER, OTHER_PAPER);
        assertThat(grouping.reason(group, PAPER)).isEqualTo(new Reason(KEY, ONE));
    }

    @Test
    void saysOfARecordThatStandsAloneThatNothingLinkedIt() {
        grouping.sighting(ONE, List.of(KEY));

        assertThat(grouping.linkedBy(ONE)).isNull();
    }

    @Test
    void sortsKeysSoThatAllWritersLockThemInOneOrder() {
        grouping.sighting(TWO, List.of(OTHER_KEY, KEY));
        grouping.sighting(ONE, List.of());

        assertThat(grouping.paperByKey(grouping.groups()))
                .containsOnlyKeys(KEY, OTHER_KEY)
                .containsValue(TWO);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
