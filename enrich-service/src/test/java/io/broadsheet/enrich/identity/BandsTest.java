package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BandsTest {

    private static final int TRIALS = 2_000;
    private static final int PAIRS = 180;

    static Stream<Arguments> similarities() {
        return Stream.of(
                argumentSet("little alike", 0.3),
                argumentSet("half alike", 0.5),
                argumentSet("alike", 0.6),
                argumentSet("much alike", 0.7),
                argumentSet("nearly equal", 0.8));
    }

    /** Three standard errors of the trials are .034 at most. */
    @ParameterizedTest
    @MethodSource("similarities")
    void textsShareABandAsOftenAsTheFormulaSays(double jaccard) {
        SplittableRandom random = new SplittableRandom(4);
        long sharing = IntStream.range(0, TRIALS)
                .filter(trial -> shareABand(jaccard, random))
                .count();
        assertThat((double) sharing / TRIALS).isCloseTo(expected(jaccard), within(0.035));
    }

    @Test
    void equalTextsShareAllBandsInAnyOrderOfTheirPairs() {
        long[] pairs = new SplittableRandom(1).longs(PAIRS).toArray();
        long[] sorted = pairs.clone();
        Arrays.sort(sorted);
        assertThat(Bands.of(pairs)).hasSize(Bands.BANDS).containsExactly(Bands.of(sorted));
    }

    @Test
    void bandsOfOnePositionNeverMeetThoseOfAnother() {
        assertThat(Arrays.stream(Bands.of(new long[] {1})).distinct()).hasSize(Bands.BANDS);
    }

    @Test
    void aTextWithoutPairsHasNone() {
        assertThat(Bands.of(new long[0])).isEmpty();
    }

    private static boolean shareABand(double jaccard, SplittableRandom random) {
        int common = (int) Math.round(2 * PAIRS * jaccard / (1 + jaccard));
        long[] one = random.longs(PAIRS).toArray();
        long[] other = random.longs(PAIRS).toArray();
        System.arraycopy(one, 0, other, 0, common);
        long[] bands = Bands.of(one);
        long[] others = Bands.of(other);
        return IntStream.range(0, bands.length).anyMatch(band -> bands[band] == others[band]);
    }

    private static double expected(double jaccard) {
        return 1 - Math.pow(1 - Math.pow(jaccard, Bands.ROWS), Bands.BANDS);
    }
}
