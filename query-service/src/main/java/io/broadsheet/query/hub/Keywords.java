package io.broadsheet.query.hub;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a paper is about, in a few words: its tags of the vocabulary, else those that were found in its text alone. */
final class Keywords {

    private static final Predicate<Tag> OF_VOCABULARY = tag -> tag.source().equals("vocabulary");
    private static final Comparator<Tag> BEST_FIRST =
            Comparator.comparingDouble(Tag::score).reversed();

    private Keywords() {}

    static List<String> of(Paper paper) {
        var known = labels(paper, OF_VOCABULARY);
        return known.isEmpty() ? labels(paper, OF_VOCABULARY.negate()) : known;
    }

    private static List<String> labels(Paper paper, Predicate<Tag> which) {
        return paper.tags().stream()
                .filter(which)
                .sorted(BEST_FIRST)
                .map(Tag::label)
                .distinct()
                .toList();
    }
}
