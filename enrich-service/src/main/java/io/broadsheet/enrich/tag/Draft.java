package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag in the making. */
final class Draft {

    private static final int MOST_EVIDENCE = 20;
    private static final double ROUNDED = 1_000;

    private final String id;
    private final String label;
    private final String kind;
    private final @Nullable String vocabulary;
    private final List<Evidence> evidence = new ArrayList<>(2);
    private final TagSource source;
    private double score;

    Draft(String id, String label, String kind, TagSource source, @Nullable String vocabulary) {
        this.id = id;
        this.label = label;
        this.kind = kind;
        this.source = source;
        this.vocabulary = vocabulary;
    }

    boolean isOfVocabulary() {
        return vocabulary != null;
    }

    /** Found once more; what says more of it counts. */
    void add(Evidence found, double foundScore) {
        if (evidence.size() < MOST_EVIDENCE) {
            evidence.add(found);
        }
        score = Math.max(score, foundScore);
    }

    /** Three decimals, so that events are equal bytes. */
    Tag tag() {
        evidence.sort(Evidence.IN_ORDER);
        return new Tag(
                id, label, kind, source, Math.round(score * ROUNDED) / ROUNDED, List.copyOf(evidence), vocabulary);
    }
}
