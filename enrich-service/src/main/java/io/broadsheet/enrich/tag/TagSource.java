package io.broadsheet.enrich.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What found a tag. */
public enum TagSource {
    VOCABULARY,
    PHRASE,
    KEYWORD,
    CATEGORY;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
