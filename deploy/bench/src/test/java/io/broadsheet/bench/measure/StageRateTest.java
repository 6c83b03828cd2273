package io.broadsheet.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StageRateTest {

    @Test
    void countsFromBeforeTheFirstRiseUntilTheLast() {
        assertThat(rate(0, 0, 100, 200, 300, 300, 300)).isEqualTo(new StageRate(300, 1, 4, 100, 60));
    }

    @Test
    void findsTheBestWindow() {
        assertThat(rate(0, 10, 20, 30, 40, 50, 250, 450, 650, 850, 1_050, 1_060).peakPerSecond())
                .isEqualTo(200);
    }

    @Test
    void isZeroForAStageThatNeverBegan() {
        assertThat(rate(0, 0, 0))
                .extracting(StageRate::count, StageRate::perSecond)
                .containsExactly(0L, 0.0);
    }

    /** One sample a second. */
    private static StageRate rate(long... counts) {
        List<Sample> samples = LongStream.range(0, counts.length)
                .mapToObj(second -> new Sample(second, Map.of(Stage.STORED, counts[(int) second]), "storing"))
                .toList();
        return StageRate.of(Stage.STORED, samples);
    }
}
