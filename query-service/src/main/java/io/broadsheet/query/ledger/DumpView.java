package io.broadsheet.query.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dump as the HTTP interface shows it.
 *
 * @param id SHA-256 of the file, as is {@code sha256}
 * @param state receiving, publishing, storing, complete or rejected
 * @param bytes size of the file; {@code bytesRead} says how far the parser is
 * @param stored distinct records in the catalogue; at the end published = stored + deadLettered
 * @param newPapers papers whose earliest sighting is here
 * @param mergedPapers the other papers sighted here
 * @param reason why it is rejected
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
        @Nullable String reason) {

    static DumpView of(DumpRow dump, @Nullable DumpCountRow count, long deadLettered) {
        return new DumpView(
                dump.id,
                dump.revision,
                dump.name,
                dump.aliases,
                dump.id,
                dump.kind,
                dump.parent,
                dump.format,
                state(dump),
                dump.bytes,
                dump.bytesRead,
                dump.records,
                dump.published,
                dump.rejected,
                count == null ? 0 : count.stored,
                deadLettered,
                count == null ? 0 : count.newPapers,
                count == null ? 0 : count.mergedPapers,
                dump.receivedAt,
                dump.completedAt,
                dump.reason);
    }

    /** What ingest-service has published is being stored until it is complete. */
    private static String state(DumpRow dump) {
        if (!dump.state.equals("published")) {
            return dump.state;
        }
        return dump.completedAt == null ? "storing" : "complete";
    }
}
