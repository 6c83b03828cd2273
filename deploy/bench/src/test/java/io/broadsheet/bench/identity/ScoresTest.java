package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void countsWhatWasJoinedRightlyWronglyAndNot() {
        Scores scores = Scores.of(true, true)
                .plus(Scores.of(true, true))
                .plus(Scores.of(true, true))
                .plus(Scores.of(true, false))
                .plus(Scores.of(false, true))
                .plus(Scores.of(false, false));

        assertThat(scores).isEqualTo(new Scores(3, 1, 1));
        assertThat(scores.precision()).isEqualTo(0.75);
        assertThat(scores.recall()).isEqualTo(0.75);
        assertThat(scores.f1()).isEqualTo(0.75);
        assertThat(scores.mistakes()).isEqualTo(2);
    }

    @Test
    void nothingToJoinAndNothingJoinedIsPerfect() {
        assertThat(Scores.NONE.f1()).isEqualTo(1);
        assertThat(new Scores(0, 0, 2).precision()).isEqualTo(1);
        assertThat(new Scores(0, 0, 2).f1()).isZero();
    }
}
