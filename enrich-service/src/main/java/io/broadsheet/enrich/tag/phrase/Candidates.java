package io.broadsheet.enrich.tag.phrase;

import java.util.Arrays;

/** The phrases of a record by their words, each with what is counted of it; index by index in one open hash table. */
final class Candidates {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private int[] slots = new int[1 << 9];
    private long[] keys = new long[160];
    private Candidate[] all = new Candidate[160];
    private int size;

    static long start() {
        return PRIME;
    }

    /** A key with one more word. */
    static long extended(long key, int word) {
        long mixed = (key ^ (word + 1)) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    int size() {
        return size;
    }

    Candidate get(int index) {
        return all[index];
    }

    /** The candidate of a key, which is a new one if there was none. */
    Candidate at(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size == keys.length) {
                spread();
                slot = slot(key);
            }
            keys[size] = key;
            all[size] = new Candidate();
            slots[slot] = ++size;
        }
        return all[slots[slot] - 1];
    }

    private int slot(long key) {
        int slot = (int) (key >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void spread() {
        keys = Arrays.copyOf(keys, size * 2);
        all = Arrays.copyOf(all, size * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }
}
