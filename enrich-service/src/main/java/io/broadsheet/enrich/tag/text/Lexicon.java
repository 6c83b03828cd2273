package io.broadsheet.enrich.tag.text;

import java.util.Arrays;

/** Words and their numbers, from 0 in the order in which they came. Once it is complete, several threads may read it. */
public final class Lexicon {

    private static final int LETTERS_PER_WORD = 8;

    private char[] letters;
    private int[] ends;
    /** A word's hash above its number, which is counted from 1, so that 0 is a free place. */
    private long[] slots;

    private int size;

    /** A lexicon for so many words; more fit in too. */
    public Lexicon(int expected) {
        letters = new char[expected * LETTERS_PER_WORD];
        ends = new int[expected];
        slots = new long[Integer.highestOneBit(Math.max(4, expected)) * 4];
    }

    /** The number of a word in its normal form, or -1. */
    public int find(char[] word, int length) {
        return (int) slots[slot(word, length, hash(word, length))] - 1;
    }

    /** The number of a word in its normal form, as {@link WordForm} makes it, or -1. */
    public int find(String word) {
        return find(word.toCharArray(), word.length());
    }

    /** The number of a word, which is a new one if there was none. */
    public int add(char[] word, int length) {
        int hash = hash(word, length);
        int slot = slot(word, length, hash);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        append(word, length);
        slots[slot] = ((long) hash << 32) | size;
        if (size * 2 > slots.length) {
            spread();
        }
        return size - 1;
    }

    public int size() {
        return size;
    }

    String word(int number) {
        int start = start(number);
        return new String(letters, start, ends[number] - start);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int hash(char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** Where the word is, or the free place where it would be. */
    private int slot(char[] word, int length, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0
                && !((int) (slots[slot] >>> 32) == hash && isWord((int) slots[slot] - 1, word, length))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isWord(int number, char[] word, int length) {
        int start = start(number);
        if (ends[number] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void append(char[] word, int length) {
        int start = size == 0 ? 0 : ends[size - 1];
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, start + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2 + 1);
        }
        System.arraycopy(word, 0, letters, start, length);
        ends[size] = start + length;
        size++;
    }

    private void spread() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long word : old) {
            if (word != 0) {
                int slot = (int) (word >>> 32) & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = word;
            }
        }
    }
}
