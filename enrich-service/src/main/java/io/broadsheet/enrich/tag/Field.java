package io.broadsheet.enrich.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the words of a tag stand. */
public enum Field {
    TITLE,
    ABSTRACT,
    KEYWORDS,
    CATEGORIES;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
