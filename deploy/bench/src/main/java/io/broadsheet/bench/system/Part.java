package io.broadsheet.bench.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The processes that make up the system, by the names of their pid files. */
public enum Part {
    KAFKA,
    POSTGRES,
    INGEST,
    ENRICH,
    QUERY;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
