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

    /** A whole entry of an archive. */
    public static Position of(String entry) {
        return new Position(null, null, entry);
    }

    /** The same place in the file that an archive's entry is; null where the file came alone. */
    public Position within(@Nullable String outerEntry) {
        return outerEntry == null || entry != null ? this : new Position(line, byteOffset, outerEntry);
    }
}
