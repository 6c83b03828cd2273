package io.broadsheet.enrich.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing a concept is. */
public enum ConceptKind {
    TASK,
    METHOD,
    MODEL,
    DATASET,
    MODALITY,
    DOMAIN,
    LANGUAGE,
    RESOURCE;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
