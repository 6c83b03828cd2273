package io.broadsheet.query.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dump as the HTTP interface shows it.
 *
 * @param id SHA-256 of the file, as is {@code sha256}
 * @param kind file or archive, whose counts are the sums of its dumps and the rejected entries that are none
 * @param parent the archive that it was first received in
 * @param charset what its bytes were read as
 * @param removedCharacters control characters and the like that were taken out of its text
 * @param state receiving, publishing, storing, complete or rejected
 * @param bytes size of the file; {@code bytesRead} says how far the parser is
 * @param stored distinct records in the catalogue; at the end published = stored + deadLettered
 * @param newPapers papers whose earliest sighting is here
 * @param mergedPapers the other papers sighted here
 * @param reason why it is rejected
 * @param withdrawn true where people decided that its records count no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DumpView(
        String id,
        long revision,
        String name,
        List<String> aliases,
        String sha256,
        String kind,
        @Nullable String parent,
        @Nullable String format,
        @Nullable String charset,
        @Nullable Long removedCharacters,
        String state,
        long bytes,
        long bytesRead,
        long records,
        long published,
        long rejected,
        long stored,
        long deadLettered,
        long newPapers,
        long mergedPapers,
        Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable String reason,
        @Nullable Boolean withdrawn) {

    static DumpView of(DumpRow dump, Counts counts) {
        return new DumpView(
                dump.id,
                dump.revision,
                dump.name,
                dump.aliases,
                dump.id,
                dump.kind,
                dump.parent,
                dump.format,
                dump.charset,
                dump.removedCharacters,
                state(dump),
                dump.bytes,
                dump.bytesRead,
                counts.records(),
                counts.published(),
                counts.rejected(),
                counts.stored(),
                counts.deadLettered(),
                counts.newPapers(),
                counts.mergedPapers(),
                dump.receivedAt,
                dump.completedAt,
                dump.reason,
                dump.withdrawn ? true : null);
    }

    /** What ingest-service has published is being stored until it is complete. */
    private static String state(DumpRow dump) {
        if (!dump.state.equals("published")) {
            return dump.state;
        }
        return dump.completedAt == null ? "storing" : "complete";
    }
}
