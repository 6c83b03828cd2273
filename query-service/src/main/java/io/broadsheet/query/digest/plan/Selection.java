package io.broadsheet.query.digest.plan;

import io.broadsheet.query.catalog.Paper;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A few of many papers, the best of them and yet not all on one thing: one after another, each the one that is best by its rank
 * and least like those chosen before. This is maximal marginal relevance (Carbonell and Goldstein 1998) with the rank, discounted
 * as in DCG (Järvelin and Kekäläinen 2002), for relevance, and for similarity what two papers share of their tags or of the words
 * of their titles, whichever is more.
 */
public final class Selection {

    /** How much the rank counts, beside the difference from what was chosen. */
    private static final double RANK = 0.6;

    /** Of a title, shorter words are mostly articles and prepositions. */
    private static final int LEAST_LETTERS = 3;

    private final List<Candidate> left;

    private Selection(List<Paper> ranked) {
        this.left = new ArrayList<>();
        for (var i = 0; i < ranked.size(); i++) {
            left.add(new Candidate(ranked.get(i), i));
        }
    }

    /**
     * Chooses.
     *
     * @param ranked the best first
     * @param most how many to choose
     * @return in the order in which they were chosen
     */
    public static List<Paper> of(List<Paper> ranked, int most) {
        var selection = new Selection(ranked);
        var chosen = new ArrayList<Paper>();
        while (chosen.size() < most && !selection.left.isEmpty()) {
            chosen.add(selection.next());
        }
        return chosen;
    }

    private Paper next() {
        var best = left.getFirst();
        for (var candidate : left) {
            if (candidate.worth() > best.worth()) {
                best = candidate;
            }
        }
        left.remove(best);
        for (var candidate : left) {
            candidate.compare(best);
        }
        return best.paper;
    }

    /** A paper that may be chosen. */
    private static final class Candidate {

        private final Paper paper;
        private final int place;
        private final Set<String> tags;
        private final Set<String> words;
        private double likest;

        Candidate(Paper paper, int place) {
            this.paper = paper;
            this.place = place;
            this.tags = paper.tags().stream().map(Paper.Tag::id).collect(Collectors.toSet());
            this.words = words(paper.title());
        }

        double worth() {
            return RANK / log2(place + 2) - (1 - RANK) * likest;
        }

        private static double log2(int number) {
            return Math.log(number) / Math.log(2);
        }

        void compare(Candidate chosen) {
            likest = Math.max(likest, Math.max(shared(tags, chosen.tags), shared(words, chosen.words)));
        }

        /** The Jaccard coefficient. */
        private static double shared(Set<String> one, Set<String> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return 0;
            }
            var both = one.stream().filter(other::contains).count();
            return (double) both / (one.size() + other.size() - both);
        }

        private static Set<String> words(String title) {
            var words = new HashSet<String>();
            var breaks = BreakIterator.getWordInstance(Locale.ROOT);
            breaks.setText(title);
            var start = breaks.first();
            for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                var word = title.substring(start, end).toLowerCase(Locale.ROOT);
                if (word.length() >= LEAST_LETTERS && Character.isLetterOrDigit(word.codePointAt(0))) {
                    words.add(word);
                }
                start = end;
            }
            return words;
        }
    }
}
