package io.broadsheet.enrich.identity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Locality-sensitive hashing: texts that share much of their pairs of words are likely to share a band. MinHash (Broder,
 * "On the Resemblance and Containment of Documents", 1997) of {@value #BANDS} × {@value #ROWS} components, banded as in
 * Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4: two texts of Jaccard similarity s share at least
 * one band with probability 1 − (1 − s^{@value #ROWS})^{@value #BANDS}.
 *
 * <p>Each component orders the pairs by its own multiplication modulo 2^32, which the virtual machine does for eight of
 * them at once; that the hashes of the pairs are well mixed makes up for the simple functions.
 */
final class Bands {

    static final int BANDS = 10;
    static final int ROWS = 4;

    private static final int[] FACTORS = oddNumbers(BANDS * ROWS);
    private static final int[] OFFSETS =
            new SplittableRandom(0x6f6666736574L).ints(BANDS * ROWS).toArray();

    private Bands() {}

    /** One value for each band; none for a text without pairs. */
    static long[] of(long[] pairs) {
        return pairs.length == 0 ? new long[0] : banded(smallest(pairs));
    }

    private static int[] smallest(long[] pairs) {
        int[] smallest = new int[BANDS * ROWS];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (long pair : pairs) {
            int x = (int) pair;
            for (int i = 0; i < smallest.length; i++) {
                smallest[i] = Math.min(smallest[i], x * FACTORS[i] + OFFSETS[i]);
            }
        }
        return smallest;
    }

    private static long[] banded(int[] components) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                hash = WordPairs.mixed(hash * 31 + components[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static int[] oddNumbers(int count) {
        return new SplittableRandom(0x666163746f7273L)
                .ints(count)
                .map(i -> i | 1)
                .toArray();
    }
}
