package io.broadsheet.enrich.tag.vocabulary;

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

    /** As files and events have it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
