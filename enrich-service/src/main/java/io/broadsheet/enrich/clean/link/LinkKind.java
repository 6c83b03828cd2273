package io.broadsheet.enrich.clean.link;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a link points to, as far as its address says. */
public enum LinkKind {
    CODE,
    DATASET,
    MODEL,
    DEMO,
    PROJECT,
    PAPER,
    OTHER;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
