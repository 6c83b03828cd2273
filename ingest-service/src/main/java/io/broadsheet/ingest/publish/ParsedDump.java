package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.day.DayRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dump whose records are published.
 *
 * @param id SHA-256 of the file, 64 lower-case hexadecimal digits
 * @param entry its name in the archive that it came in; null where it came alone. No part of its records' ids
 * @param receivedAt when the content first arrived
 */
public record ParsedDump(String id, @Nullable String entry, DumpFormat format, Instant receivedAt, DayRule dayRule) {}
