package io.broadsheet.query.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code dumps.v1}: a dump as ingest-service knows it.
 *
 * @param id SHA-256 of the file in lower-case hexadecimal digits
 * @param revision rises with every entry of this dump
 * @param state receiving, publishing, published or rejected
 * @param bytes size of the file; {@code bytesRead} says how far the parser is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DumpRecorded(
        String id,
        long revision,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String parent,
        @Nullable String format,
        String state,
        long bytes,
        long bytesRead,
        long records,
        long published,
        long rejected,
        Instant receivedAt,
        @Nullable String reason) {

    DumpRecorded {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(name, "name is missing");
        Objects.requireNonNull(kind, "kind is missing");
        Objects.requireNonNull(state, "state is missing");
        Objects.requireNonNull(receivedAt, "receivedAt is missing");
        aliases = List.copyOf(Objects.requireNonNull(aliases, "aliases are missing"));
    }
}
