package io.broadsheet.local.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What ingest-service writes beside a file when it is done with it.
 *
 * @param file name of the file
 * @param dump id of the dump, the SHA-256 of the file; absent if it could not be read at all
 * @param state published, rejected, or known where the content had been read before
 * @param revision of the ledger's entry that this report corresponds to; absent if the dump has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Report(
        String file,
        @Nullable String dump,
        String state,
        @Nullable Long revision,
        long records,
        long published,
        long rejected,
        @Nullable String reason) {
    boolean isRejected() {
        return "rejected".equals(state);
    }

    boolean isKnown() {
        return "known".equals(state);
    }
}
