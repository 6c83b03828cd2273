package io.broadsheet.enrich.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two records are compared by.
 *
 * @param version of the rules that made it: only fingerprints of equal version can be compared
 * @param title the title folded, one blank between words
 * @param authors names folded, given names first, in the order of the record; empty where the record has none
 * @param year of publication; absent where the record does not say
 * @param signature of the abstract: see {@link Signature}; empty where there is none
 * @param bands of the abstract: see {@link Bands}; empty where there is none
 */
public record Fingerprint(
        int version,
        String title,
        List<String> authors,
        @Nullable Integer year,
        String signature,
        List<Long> bands) {

    public static final int VERSION = 1;

    public Fingerprint {
        authors = List.copyOf(authors);
        bands = List.copyOf(bands);
    }
}
