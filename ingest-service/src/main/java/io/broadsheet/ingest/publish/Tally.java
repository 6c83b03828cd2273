package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.day.ListedDay;
import org.jspecify.annotations.Nullable;

/**
 * How far a dump is. Once its parser is done and all is acknowledged, records = published + rejected.
 *
 * @param published acknowledged by the broker
 * @param day the first day that the dump shows; null as long as it has shown none
 */
public record Tally(
        long records,
        long published,
        long rejected,
        @Nullable ListedDay day) {}
