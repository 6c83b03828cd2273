package io.broadsheet.enrich.tag.text;

import java.util.Arrays;

/** The tokens of a text: runs of letters or of digits, each with the number of its word. */
public final class Tokens {

    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private Gap[] gaps;
    private int size;

    Tokens(String text) {
        this.text = text;
        int expected = text.length() / 5 + 8;
        starts = new int[expected];
        ends = new int[expected];
        words = new int[expected];
        gaps = new Gap[expected];
    }

    void add(int start, int end, int word, Gap gap) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
            gaps = Arrays.copyOf(gaps, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        gaps[size] = gap;
        size++;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public int word(int token) {
        return words[token];
    }

    /** What stands before a token; behind the last one ends a sentence. */
    public Gap gap(int token) {
        return token < size ? gaps[token] : Gap.SENTENCE;
    }

    /** The token as it is written. */
    public String surface(int token) {
        return text.substring(starts[token], ends[token]);
    }
}
