package io.broadsheet.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, alone or as an archive's entry.
 *
 * @param name base name under which it came
 * @param year that the uploader gave
 * @param parent SHA-256 of the archive; null where it came alone
 * @param entry its name in the archive
 * @param claimedAt when work on it began
 */
record Received(
        Snapshot snapshot,
        String name,
        @Nullable Integer year,
        @Nullable String parent,
        @Nullable String entry,
        Instant claimedAt) {

    String id() {
        return snapshot.id();
    }
}
