package io.broadsheet.ingest.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a dump is with this service; what comes after {@code PUBLISHED} the query-service knows. */
public enum DumpState {
    @JsonProperty("receiving")
    RECEIVING,
    @JsonProperty("publishing")
    PUBLISHING,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("rejected")
    REJECTED
}
