package io.broadsheet.bench.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a record on its way from the file to the reader, and where it is counted. */
public enum Stage {
    /** Acknowledged by the broker: {@code published} of the dump's ledger entry, which ingest writes about once a second. */
    PUBLISHED,
    /** In {@code papers.enriched.v1}: the growth of its end offsets. */
    ENRICHED,
    /** A sighting in PostgreSQL: {@code stored} of the dump. */
    STORED,
    /** In {@code papers.catalog.v1}, counting every version of a paper: the growth of its end offsets. */
    CATALOGUED,
    /** A paper that a search finds: the growth of {@code total} of all papers. */
    INDEXED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
