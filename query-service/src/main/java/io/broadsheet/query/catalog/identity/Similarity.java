package io.broadsheet.query.catalog.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much two records have in common, from 0 to 1.
 *
 * @param title of the titles' distinct words, the share that both have
 * @param text of the abstracts' pairs of words, the share that both have; absent where one has no abstract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Similarity(double title, @Nullable Double text) {

    private static final double DIGITS = 1_000;

    public static Similarity of(Evidence one, Evidence other) {
        Comparison comparison = new Comparison(one, other);
        return new Similarity(
                rounded(comparison.titles().jaccard()),
                comparison.bothAbstracts() ? rounded(comparison.abstracts().jaccard()) : null);
    }

    private static double rounded(double share) {
        return Math.round(share * DIGITS) / DIGITS;
    }
}
