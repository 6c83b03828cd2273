package io.broadsheet.enrich.stream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year that a date of publication begins with, however precise the dump has it. */
final class PublicationYear {

    private static final Pattern YEAR = Pattern.compile("((?:1[5-9]|20)\\d{2})(?!\\d)");

    private PublicationYear() {}

    /** Null where the text begins with no year since printing began. */
    static @Nullable Integer of(@Nullable String publishedAt) {
        if (publishedAt == null) {
            return null;
        }
        Matcher year = YEAR.matcher(publishedAt);
        return year.lookingAt() ? Integer.valueOf(year.group(1)) : null;
    }
}
