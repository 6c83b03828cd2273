package io.broadsheet.query.catalog.merge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of enrich-service's vocabulary: that of the built-in one and, where a deployment has one, of its own. */
final class VocabularyVersion {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");

    private VocabularyVersion() {}

    /** Higher for a higher version; 0 for one that is none. */
    static long rank(@Nullable String version) {
        var parts = FORM.matcher(version == null ? "" : version);
        if (!parts.matches()) {
            return 0;
        }
        var own = parts.group(2);
        return (Long.parseLong(parts.group(1)) << Integer.SIZE) + (own == null ? 0 : Long.parseLong(own) + 1);
    }
}
