package io.broadsheet.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private final Settlement settlement = new Settlement(20, Instant.EPOCH);

    @Test
    void waitsForTheMarksThatWereThereAtTheBeginning() {
        assertThat(settlement.isComplete(20, SettlementTest::notAsked, offsets -> true))
                .isFalse();
    }

    @Test
    void doesNotWaitForMarksOfOthersThatCameLater() {
        assertThat(settlement.isComplete(21, () -> Map.of(0, 5L), offsets -> true))
                .isTrue();
    }

    @Test
    void waitsForTheSearchToReadAsFarAsTheTopicWentThen() {
        // Given
        assertThat(settlement.isComplete(21, () -> Map.of(0, 5L, 1, 7L), shownUpTo(6)))
                .isFalse();

        // When the topic has gone on meanwhile
        var complete = settlement.isComplete(21, () -> Map.of(0, 500L, 1, 700L), shownUpTo(7));

        // Then
        assertThat(complete).isTrue();
    }

    @Test
    void isNotThrownBackByMarksThatComeLater() {
        settlement.isComplete(21, () -> Map.of(0, 5L), shownUpTo(0));

        assertThat(settlement.isComplete(3, SettlementTest::notAsked, shownUpTo(5)))
                .isTrue();
    }

    private static Map<Integer, Long> notAsked() {
        throw new IllegalStateException("the topic's end says nothing before the outbox is through");
    }

    private static SearchProgress shownUpTo(long offset) {
        return offsets -> offsets.values().stream().allMatch(end -> end <= offset);
    }
}
