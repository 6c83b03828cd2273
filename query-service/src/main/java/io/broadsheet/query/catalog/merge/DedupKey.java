package io.broadsheet.query.catalog.merge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A deterministic identity of a record: what may find others of its paper, a {@code strong} one almost surely. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DedupKey(String kind, String value, boolean strong) {

    public DedupKey {
        Check.text(kind, "a key's kind");
        Check.text(value, "a key's value");
    }
}
