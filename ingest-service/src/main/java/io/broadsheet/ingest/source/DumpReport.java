package io.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
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
 * @param compression around the file, as gzip; absent where there is none
 * @param entries the first hundred dumps of an archive
 * @param dayFrom setting, name, latest or receipt: where the day's year came from
 * @param rejections the first hundred; none of a known dump, whose file was not read again
 * @param rejectionsAt where the query-service lists them all; absent where they all stand here
 * @param seconds from the claim of the file to this report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DumpReport(
        String file,
        @Nullable String dump,
        String state,
        @Nullable Long revision,
        @Nullable String kind,
        @Nullable String compression,
        @Nullable String format,
        @Nullable String charset,
        @Nullable Long removedCharacters,
        long bytes,
        long records,
        long published,
        long rejected,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate day,
        @Nullable String dayFrom,
        @Nullable String reason,
        List<Rejected> rejections,
        @Nullable String rejectionsAt,
        @Nullable List<Entry> entries,
        double seconds,
        Instant reportedAt) {

    static final String PUBLISHED = "published";
    static final String KNOWN = "known";
    static final String REJECTED = "rejected";

    private static final int MOST_ENTRIES = 100;

    static DumpReport of(String file, DumpResult result, double seconds, Instant now) {
        DumpRecorded entry = result.entry();
        return new DumpReport(
                file,
                entry.id(),
                result.state(),
                entry.revision(),
                entry.kind(),
                result.compression(),
                entry.format(),
                entry.charset(),
                entry.removedCharacters(),
                entry.bytes(),
                entry.records(),
                entry.published(),
                entry.rejected(),
                entry.listedOn(),
                entry.day(),
                entry.dayFrom(),
                entry.reason(),
                result.rejections().stream().map(Rejected::of).toList(),
                entry.rejected() > result.rejections().size() ? "/v1/dumps/" + entry.id() + "/rejected" : null,
                entry.isArchive()
                        ? result.children().stream()
                                .limit(MOST_ENTRIES)
                                .map(Entry::of)
                                .toList()
                        : null,
                seconds,
                now);
    }

    static DumpReport unreadable(String file, String reason, double seconds, Instant now) {
        return new DumpReport(
                file, null, REJECTED, null, null, null, null, null, null, 0, 0, 0, 0, null, null, null, reason,
                List.of(), null, null, seconds, now);
    }

    /** One rejected record; {@code text} is the offending text, cut to 2 KB. */
    record Rejected(long ordinal, Position position, String code, String message, String text) {

        static Rejected of(PaperRejected event) {
            return new Rejected(event.ordinal(), event.position(), event.code(), event.message(), event.text());
        }
    }

    /** One dump of an archive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String name,
            String dump,
            DumpState state,
            long records,
            long published,
            long rejected,
            @Nullable String reason) {

        static Entry of(DumpRecorded child) {
            return new Entry(
                    child.name(),
                    child.id(),
                    child.state(),
                    child.records(),
                    child.published(),
                    child.rejected(),
                    child.reason());
        }
    }
}
