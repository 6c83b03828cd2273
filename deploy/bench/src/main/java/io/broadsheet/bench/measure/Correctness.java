package io.broadsheet.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.corpus.Truth;

/**
 * The dump's counts beside the truth.
 *
 * @param correct every record is stored, none is rejected, and the papers are exactly the truth's
 */
public record Correctness(
        long records,
        long published,
        long rejected,
        long stored,
        long deadLettered,
        long papers,
        long truePapers,
        boolean correct) {

    /** From the dump's ledger entry and the number of papers that search finds more than before. */
    static Correctness of(Truth truth, JsonNode ledger, long papers) {
        long records = ledger.path("records").asLong();
        long stored = ledger.path("stored").asLong();
        return new Correctness(
                records,
                ledger.path("published").asLong(),
                ledger.path("rejected").asLong(),
                stored,
                ledger.path("deadLettered").asLong(),
                papers,
                truth.papers(),
                records == truth.records() && stored == truth.records() && papers == truth.papers());
    }
}
