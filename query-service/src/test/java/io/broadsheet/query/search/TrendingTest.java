package io.broadsheet.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendingTest {

    @Test
    void ranksTwiceTheSightingsLikeThreeDaysLater() {
        var day = SomePaper.DAY;
        assertThat(Trending.rank(day, 2, 0)).isEqualTo(Trending.rank(day.plusDays(3), 1, 0));
        assertThat(Trending.rank(day, 3, 0)).isGreaterThan(Trending.rank(day, 2, 0));
        assertThat(Trending.rank(day, 0, 0)).isEqualTo(Trending.rank(day, 1, 0));
    }

    @Test
    void ranksAVoteLikeASighting() {
        var day = SomePaper.DAY;
        assertThat(Trending.rank(day, 1, 3)).isEqualTo(Trending.rank(day, 4, 0));
        assertThat(Trending.rank(day, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isGreaterThan(Trending.rank(day, Integer.MAX_VALUE, 0));
    }

    @Test
    void putsYesterdaysPaperOfFiveVotesBeforeTodaysOfNone() {
        var day = SomePaper.DAY;
        assertThat(Trending.rank(day.minusDays(1), 1, 5)).isGreaterThan(Trending.rank(day, 1, 0));
        assertThat(Trending.rank(day.minusDays(30), 1, 5)).isLessThan(Trending.rank(day, 1, 0));
    }
}
