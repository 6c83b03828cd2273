package io.broadsheet.ingest.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands.
 *
 * @param line from 1, of the title
 * @param byteOffset from 0, of the title's first character
 * @param entry the archive's entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Position(
        @Nullable Long line,
        @JsonProperty("byte") @Nullable Long byteOffset,
        @Nullable String entry) {

    public static Position at(long line, long byteOffset) {
        return new Position(line, byteOffset, null);
    }
}
