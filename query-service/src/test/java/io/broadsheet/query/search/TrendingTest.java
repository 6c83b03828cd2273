package io.broadsheet.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendingTest {

    @Test
    void ranksTwiceTheSightingsLikeThreeDaysLater() {
        var day = SomePaper.DAY;
        assertThat(Trending.rank(day, 2)).isEqualTo(Trending.rank(day.plusDays(3), 1));
        assertThat(Trending.rank(day, 3)).isGreaterThan(Trending.rank(day, 2));
        assertThat(Trending.rank(day, 0)).isEqualTo(Trending.rank(day, 1));
    }
}
