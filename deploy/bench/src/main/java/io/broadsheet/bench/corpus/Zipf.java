package io.broadsheet.bench.corpus;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks from 0 with probability falling as 1 / (rank + 1)^exponent, as words do in prose (G. K. Zipf, 1949). */
final class Zipf {

    private final double[] cumulative;

    Zipf(int ranks, double exponent) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            cumulative[rank] = sum;
        }
    }

    int draw(SplittableRandom random) {
        double point = random.nextDouble(cumulative[cumulative.length - 1]);
        int found = Arrays.binarySearch(cumulative, point);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
