package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.day.DayRule;
import java.time.Instant;

/**
 * The dump whose records are published.
 *
 * @param id SHA-256 of the file, 64 lower-case hexadecimal digits
 * @param receivedAt when the content first arrived
 */
public record ParsedDump(String id, DumpFormat format, Instant receivedAt, DayRule dayRule) {}
