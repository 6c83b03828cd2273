package io.broadsheet.query.sql;

import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL can hold it: all but U+0000, which becomes U+FFFD. */
public final class Storable {

    private Storable() {}

    public static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
