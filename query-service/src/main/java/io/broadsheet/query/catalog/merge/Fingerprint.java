package io.broadsheet.query.catalog.merge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.broadsheet.query.catalog.identity.Key;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What records are compared by, as enrich-service makes it.
 *
 * @param title folded
 * @param authors folded
 * @param year of publication
 * @param signature of the abstract, base64
 * @param bands of the abstract, base64 of 8 bytes each
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fingerprint(
        String title, List<String> authors, @Nullable Integer year, String signature, String bands) {

    public Fingerprint {
        Check.present(title, "the fingerprint's title");
        Check.noneMissing(authors, "the fingerprint's authors");
        signature = Objects.requireNonNullElse(signature, "");
        bands = Objects.requireNonNullElse(bands, "");
    }

    /** Keys that similar abstracts are likely to share. */
    List<Key> bandKeys() {
        var hashes = ByteBuffer.wrap(Base64.getDecoder().decode(bands)).asLongBuffer();
        var keys = new ArrayList<Key>();
        while (hashes.hasRemaining()) {
            keys.add(Key.band(keys.size(), hashes.get()));
        }
        return keys;
    }
}
