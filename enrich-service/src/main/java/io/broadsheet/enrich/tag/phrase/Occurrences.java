package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where candidates stand, in the order of the texts. */
final class Occurrences {

    private final List<Tokens> texts = new ArrayList<>(2);
    private Candidate[] candidates = new Candidate[192];
    private int[] firsts = new int[192];
    private int[] lasts = new int[192];
    private int[] sources = new int[192];
    private int size;

    /** What is added from now on stands in this text. */
    void begin(Tokens tokens) {
        texts.add(tokens);
    }

    /** Answers the number of the occurrence. */
    int add(Candidate candidate, int first, int last) {
        if (size == candidates.length) {
            candidates = Arrays.copyOf(candidates, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
        }
        candidates[size] = candidate;
        firsts[size] = first;
        lasts[size] = last;
        sources[size] = texts.size() - 1;
        return size++;
    }

    Span span(int number) {
        return new Span(texts.get(sources[number]), firsts[number], lasts[number]);
    }

    List<Span> spans(Candidate candidate, int most) {
        List<Span> spans = new ArrayList<>(candidate.hits);
        for (int i = candidate.firstHit; i < size && spans.size() < most; i++) {
            if (candidates[i] == candidate) {
                spans.add(span(i));
            }
        }
        return spans;
    }
}
