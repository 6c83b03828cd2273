package io.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a claim's {@code claim.json}.
 *
 * @param name base name under which the file was received
 * @param year that the uploader gave
 * @param publishes the dump that this claim, and no earlier one, has begun to publish
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimNote(
        String name,
        Owner owner,
        @Nullable Integer year,
        @Nullable String publishes) {

    ClaimNote ownedBy(Owner other) {
        return new ClaimNote(name, other, year, publishes);
    }

    ClaimNote publishing(String dumpId) {
        return new ClaimNote(name, owner, year, dumpId);
    }
}
