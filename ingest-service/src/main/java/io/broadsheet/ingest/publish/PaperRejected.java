package io.broadsheet.ingest.publish;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import java.time.Instant;

/** The event of {@code papers.rejected.v1}; its schema is {@code deploy/contracts/schemas/PaperRejected.schema.json}. */
public record PaperRejected(
        String recordId,
        String dumpId,
        long ordinal,
        Position position,
        String stage,
        String code,
        String message,
        String text,
        Instant rejectedAt) {

    static PaperRejected of(ParsedDump dump, long ordinal, Rejection rejection, Instant now) {
        return new PaperRejected(
                RecordId.of(dump.id(), rejection.position().entry(), ordinal),
                dump.id(),
                ordinal,
                rejection.position(),
                "parse",
                rejection.code(),
                rejection.message(),
                rejection.text(),
                now);
    }
}
