package io.broadsheet.enrich.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.util.Base64;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fingerprint(
        int version,
        String title,
        List<String> authors,
        @Nullable Integer year,
        String signature,
        @JsonIgnore List<Long> bands) {

    public static final int VERSION = 2;

    public Fingerprint {
        authors = List.copyOf(authors);
        bands = List.copyOf(bands);
    }

    /** The bands as an event has them: base64 of 8 bytes each, since many readers of JSON round large numbers. */
    @JsonProperty("bands")
    public String bandsInBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(bands.size() * Long.BYTES);
        bands.forEach(bytes::putLong);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
