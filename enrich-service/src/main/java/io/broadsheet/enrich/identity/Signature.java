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
        int[] values = Arrays.stream(pairs)
                .mapToInt(pair -> (int) (pair >>> 48))
                .sorted()
                .distinct()
                .limit(MOST)
                .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
