package io.broadsheet.query.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code papers.rejected.v1}: what a stage could not use.
 *
 * @param recordId as the message's key had it
 * @param dumpId empty where it cannot be told
 * @param ordinal -1 where it cannot be told
 * @param stage parse, enrich or store
 * @param code what is wrong, in lower-case words with hyphens
 * @param message what is wrong and what to do
 * @param text the offending text, cut to 2 KB
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaperRejected(
        String recordId,
        String dumpId,
        int ordinal,
        Position position,
        String stage,
        String code,
        String message,
        String text,
        Instant rejectedAt) {

    public PaperRejected {
        Objects.requireNonNull(recordId, "recordId is missing");
        Objects.requireNonNull(dumpId, "dumpId is missing");
        Objects.requireNonNull(position, "position is missing");
        Objects.requireNonNull(stage, "stage is missing");
        Objects.requireNonNull(code, "code is missing");
        Objects.requireNonNull(message, "message is missing");
        Objects.requireNonNull(text, "text is missing");
        Objects.requireNonNull(rejectedAt, "rejectedAt is missing");
    }

    /** Where in its file a record stands, as far as it is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Position(
            @Nullable Long line,
            @JsonProperty("byte") @Nullable Long offset,
            @Nullable String entry) {

        public static final Position UNKNOWN = new Position(null, null, null);
    }
}
