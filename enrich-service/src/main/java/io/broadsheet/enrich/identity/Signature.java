package io.broadsheet.enrich.identity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * What remains of an abstract for comparing it: the highest 16 bits of the hash of each pair of words, each once,
 * ascending. Two signatures give the share of pairs that two abstracts have in common, exactly but for one pair in 400
 * that meets another by chance; MinHash components of the same size would be wrong by 4 % on average, and could not
 * tell a cut abstract from a different one.
 *
 * <p>A text of more than {@link #MOST} pairs keeps its smallest: of two texts cut so, the values below the lower cut
 * are a fair sample of both (bottom-k sketch: Cohen and Kaplan, "Summarizing Data Using Bottom-k Sketches", PODC 2007).
 */
final class Signature {

    /** One kilobyte; abstracts have about 180 pairs. */
    static final int MOST = 512;

    private Signature() {}

    /** Big-endian 16-bit values in base64 without padding; empty for an abstract of fewer than two words. */
    static String of(long[] pairs) {
        char[] values = new char[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            values[i] = (char) (pairs[i] >>> 48);
        }
        Arrays.sort(values);
        int count = smallestDistinct(values);
        ByteBuffer bytes = ByteBuffer.allocate(count * Character.BYTES);
        bytes.asCharBuffer().put(values, 0, count);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Moves each value's first to the front, at most {@link #MOST}; answers how many. */
    private static int smallestDistinct(char[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length && count < MOST; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count;
    }
}
