package io.broadsheet.query.catalog.identity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The pairs of neighbouring words of an abstract, as 16-bit hashes in ascending order: enrich-service's signature.
 * A sketch as long as {@link #MOST} may be cut: it then stands for the pairs up to its last value.
 */
final class AbstractSketch {

    static final int MOST = 512;

    private static final AbstractSketch NONE = new AbstractSketch(new char[0]);

    private final char[] pairs;

    private AbstractSketch(char[] pairs) {
        this.pairs = pairs;
    }

    /**
     * @param signature base64 of big-endian 16-bit values, each above the one before; empty for no abstract
     * @throws IllegalArgumentException for anything else
     */
    static AbstractSketch of(String signature) {
        if (signature.isEmpty()) {
            return NONE;
        }
        byte[] bytes = Base64.getDecoder().decode(signature);
        char[] pairs = new char[bytes.length / Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().get(pairs);
        requireAscending(pairs, bytes.length);
        return new AbstractSketch(pairs);
    }

    /** What it was made of. */
    String signature() {
        ByteBuffer bytes = ByteBuffer.allocate(pairs.length * Character.BYTES);
        bytes.asCharBuffer().put(pairs);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** How many pairs of words are known of it. */
    int size() {
        return pairs.length;
    }

    Overlap with(AbstractSketch other) {
        int upTo = Math.min(last(), other.last());
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < pairs.length && theirs < other.pairs.length) {
            int order = pairs[mine] - other.pairs[theirs];
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new Overlap(common, countUpTo(upTo), other.countUpTo(upTo));
    }

    private int last() {
        return pairs.length < MOST ? Character.MAX_VALUE : pairs[pairs.length - 1];
    }

    private int countUpTo(int value) {
        if (value == Character.MAX_VALUE) {
            return pairs.length;
        }
        int place = Arrays.binarySearch(pairs, (char) value);
        return place >= 0 ? place + 1 : -place - 1;
    }

    private static void requireAscending(char[] pairs, int bytes) {
        if (bytes % Character.BYTES != 0 || pairs.length > MOST) {
            throw new IllegalArgumentException(
                    "A signature has at most " + MOST + " values of 2 bytes, not " + bytes + " bytes");
        }
        for (int i = 1; i < pairs.length; i++) {
            if (pairs[i] <= pairs[i - 1]) {
                throw new IllegalArgumentException("A signature ascends, but not at value " + i);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbstractSketch sketch && Arrays.equals(pairs, sketch.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }
}
