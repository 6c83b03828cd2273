package io.broadsheet.enrich.stream;

import java.time.Instant;
import java.util.Map;

/**
 * A dead letter: the event of {@code papers.rejected.v1}.
 *
 * @param position empty: a message has no place in a file
 * @param code small letters and hyphens
 * @param message what is wrong and what to do
 * @param text the offending text, cut to 2 KB
 */
record PaperRejected(
        String recordId,
        String dumpId,
        int ordinal,
        Map<String, Object> position,
        String stage,
        String code,
        String message,
        String text,
        Instant rejectedAt) {

    static final String STAGE = "enrich";
}
