package io.broadsheet.query.digest;

import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.digest.plan.Selection;
import java.util.List;

/**
 * The papers of a digest.
 *
 * @param first whether it is the first one, of the newest papers there are; others are of those that came since
 * @param total how many there were to choose from
 */
record Choice(boolean first, List<Paper> papers, long total) {

    /** Papers that may be chosen; of more the best. */
    static final int CANDIDATES = 300;

    static Choice of(boolean first, List<Paper> ranked, long total, int most) {
        return new Choice(first, Selection.of(ranked, most), total);
    }

    boolean isEmpty() {
        return papers.isEmpty();
    }

    String title() {
        var shown = papers.size();
        if (first) {
            return shown == 1 ? "The newest paper" : "The newest " + shown + " papers";
        }
        return total > shown
                ? shown + " of " + total + " new papers"
                : shown == 1 ? "1 new paper" : shown + " new papers";
    }

    /** How they were chosen and ordered, for readers. */
    String why(Interest interest) {
        if (papers.size() < 2) {
            return "";
        }
        var order = first
                ? "The newest come first"
                : interest.search(1).text().ranks()
                        ? "What matches best comes first"
                        : "What is listed and voted for most comes first";
        return order
                + ", but each paper is also chosen to differ from those above it in tags and title, so that one subject"
                + " does not hide the rest.";
    }
}
