package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects records each of another paper, by what is known of them: labels, truth, identifiers and titles; never by the
 * check that is measured with them.
 */
final class DistinctPapers {

    /** Shorter ones are cut or are no abstracts. */
    private static final int ABSTRACT_FROM = 400;

    private final Set<String> known = new HashSet<>();
    private final List<PaperText> papers = new ArrayList<>();

    /** The first record of each pair, and the second where it is another paper. */
    void addAll(List<LabelledPair> pairs) {
        for (LabelledPair pair : pairs) {
            if (!pair.stratum().contains("wrong_abstract")) {
                boolean added = add(pair.one());
                if (pair.same()) {
                    remember(pair.other());
                } else if (added) {
                    add(pair.other());
                }
            }
        }
    }

    void addFirstOf(List<ListedRecord> records) {
        records.stream()
                .filter(listed -> listed.kind().equals(ListedRecord.FIRST))
                .forEach(listed -> add(listed.text()));
    }

    List<PaperText> papers() {
        return papers;
    }

    private boolean add(PaperText paper) {
        if (paper.abstractText().length() < ABSTRACT_FROM || !isNew(paper)) {
            return false;
        }
        remember(paper);
        papers.add(paper.blind());
        return true;
    }

    private boolean isNew(PaperText paper) {
        return !known.contains(title(paper))
                && paper.identifiers().values().stream().noneMatch(known::contains);
    }

    private void remember(PaperText paper) {
        known.add(title(paper));
        known.addAll(paper.identifiers().values());
    }

    private static String title(PaperText paper) {
        return paper.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
