package io.broadsheet.enrich.tag.phrase;

import io.broadsheet.enrich.tag.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The key phrases of one record: read its texts, then ask for them. */
public final class KeyPhrases {

    private static final int MOST = 8;
    private static final int MOST_SPANS = 20;
    private static final double LEAST_LOGIT = -2.6;

    private final Reading reading = new Reading();

    /**
     * Reads a text.
     *
     * @param known per token the number, from 1, of the vocabulary's name that it is of, else 0: phrases within one are
     *     left out
     */
    public void read(Tokens tokens, boolean title, int[] known) {
        reading.read(tokens, title, known);
    }

    /** The best first; none within another; none if the text is not English. */
    public List<KeyPhrase> best() {
        List<KeyPhrase> best = new ArrayList<>(MOST);
        if (!reading.isEnglish()) {
            return best;
        }
        List<Span> chosen = new ArrayList<>(MOST);
        for (Candidate candidate : ranked()) {
            Span span = reading.first(candidate);
            if (chosen.stream().noneMatch(other -> other.holds(span) || span.holds(other))) {
                chosen.add(span);
                best.add(new KeyPhrase(1 / (1 + Math.exp(-candidate.logit)), reading.spans(candidate, MOST_SPANS)));
                if (best.size() == MOST) {
                    break;
                }
            }
        }
        return best;
    }

    private Candidate[] ranked() {
        Candidates all = reading.candidates;
        Candidate[] ranked = new Candidate[all.size()];
        int size = 0;
        for (int i = 0; i < all.size(); i++) {
            Candidate candidate = all.get(i);
            if (candidate.isPhrase()) {
                candidate.logit = Weights.logit(candidate, reading.places());
                if (candidate.logit >= LEAST_LOGIT) {
                    ranked[size++] = candidate;
                }
            }
        }
        Candidate[] found = Arrays.copyOf(ranked, size);
        Arrays.sort(
                found,
                Comparator.comparingDouble((Candidate candidate) -> -candidate.logit)
                        .thenComparingInt(candidate -> candidate.firstPlace)
                        .thenComparingInt(candidate -> -candidate.units));
        return found;
    }
}
