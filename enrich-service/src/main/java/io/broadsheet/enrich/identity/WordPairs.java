package io.broadsheet.enrich.identity;

import java.util.Arrays;

/**
 * The pairs of neighbouring words of a text, each as a hash of 64 well mixed bits. Pairs rather than single words, for
 * their order is what tells one paper's abstract from another's on the same subject.
 */
final class WordPairs {

    /** Twenty pages of an abstract; what follows has no say. */
    static final int MOST = 4096;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private WordPairs() {}

    /** Empty for fewer than two words; the first {@link #MOST} pairs of a longer text. */
    static long[] of(FoldedText text) {
        String words = text.words();
        long[] pairs = new long[Math.min(words.length() / 2 + 1, MOST)];
        int count = 0;
        long before = 0;
        long word = FNV_OFFSET;
        for (int at = 0; at <= words.length() && count < pairs.length; at++) {
            if (at < words.length() && words.charAt(at) != ' ') {
                word = (word ^ words.charAt(at)) * FNV_PRIME;
                continue;
            }
            if (before != 0) {
                pairs[count++] = mixed(before * 31 + word);
            }
            before = word;
            word = FNV_OFFSET;
        }
        return Arrays.copyOf(pairs, count);
    }

    /** Of a text as a whole, however it is divided into words. */
    static long hash(FoldedText text) {
        String words = text.words();
        long hash = FNV_OFFSET;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            hash = c == ' ' ? hash : (hash ^ c) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /** The finaliser of MurmurHash3 (Appleby, public domain): every bit of the input changes half of the output's. */
    static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
