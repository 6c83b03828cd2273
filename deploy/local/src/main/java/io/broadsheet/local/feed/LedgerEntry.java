package io.broadsheet.local.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dump as {@code GET /v1/dumps/{id}} tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerEntry(
        String id,
        long revision,
        String state,
        long bytes,
        long bytesRead,
        long records,
        long published,
        long rejected,
        long stored,
        long deadLettered,
        long newPapers,
        long mergedPapers,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable String reason) {
    /** What stands for the entry of a file that could not be read at all. */
    static LedgerEntry none() {
        return new LedgerEntry("", 0, "rejected", 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null);
    }

    boolean isRejected() {
        return "rejected".equals(state);
    }

    /** Whether nothing more happens to it. */
    boolean isFinal() {
        return isRejected() || "complete".equals(state);
    }

    /** From the arrival of the dump until all of it could be found. */
    Duration took() {
        return receivedAt == null || completedAt == null ? Duration.ZERO : Duration.between(receivedAt, completedAt);
    }
}
