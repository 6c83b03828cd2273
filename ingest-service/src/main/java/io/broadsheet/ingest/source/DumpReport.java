package io.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.publish.PaperRejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a file when it is done.
 *
 * @param file the name under which it was received
 * @param dump SHA-256 of its content; absent if it could not be read
 * @param state published; known, if the same content was published before; rejected, if nothing of it could be used
 * @param revision of the ledger's entry
 * @param dayFrom setting, name, latest or receipt: where the day's year came from
 * @param rejections the first hundred
 * @param seconds from the claim of the file to this report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DumpReport(
        String file,
        @Nullable String dump,
        String state,
        @Nullable Long revision,
        @Nullable String format,
        @Nullable String charset,
        long bytes,
        long records,
        long published,
        long rejected,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate day,
        @Nullable String dayFrom,
        @Nullable String reason,
        List<Rejected> rejections,
        double seconds,
        Instant reportedAt) {

    static final String PUBLISHED = "published";
    static final String KNOWN = "known";
    static final String REJECTED = "rejected";

    static DumpReport of(
            String file,
            String state,
            DumpRecorded entry,
            List<PaperRejected> rejections,
            double seconds,
            Instant now) {
        return new DumpReport(
                file,
                entry.id(),
                state,
                entry.revision(),
                entry.format(),
                entry.charset(),
                entry.bytes(),
                entry.records(),
                entry.published(),
                entry.rejected(),
                entry.listedOn(),
                entry.day(),
                entry.dayFrom(),
                entry.reason(),
                rejections.stream().map(Rejected::of).toList(),
                seconds,
                now);
    }

    static DumpReport unreadable(String file, String reason, double seconds, Instant now) {
        return new DumpReport(
                file, null, REJECTED, null, null, null, 0, 0, 0, 0, null, null, null, reason, List.of(), seconds, now);
    }

    /** One rejected record; {@code text} is the offending text, cut to 2 KB. */
    record Rejected(long ordinal, Position position, String code, String message, String text) {

        static Rejected of(PaperRejected event) {
            return new Rejected(event.ordinal(), event.position(), event.code(), event.message(), event.text());
        }
    }
}
