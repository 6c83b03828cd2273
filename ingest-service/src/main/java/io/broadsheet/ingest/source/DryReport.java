package io.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file would give.
 *
 * @param dump SHA-256 of its content
 * @param kind file or archive; absent where nothing of it can be used
 * @param confidence how sure the format is, from 0 to 1
 * @param records readable ones and rejected ones
 * @param first the first readable records
 * @param rejections the first hundred
 * @param entries the first hundred dumps of an archive
 * @param reason why nothing of it can be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryReport(
        String name,
        String dump,
        long bytes,
        @Nullable String kind,
        @Nullable String compression,
        @Nullable String format,
        @Nullable Double confidence,
        @Nullable String charset,
        @Nullable Long removedCharacters,
        long records,
        long readable,
        long rejected,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate day,
        @Nullable String dayFrom,
        @Nullable String reason,
        List<FirstRecord> first,
        List<Rejected> rejections,
        @Nullable List<DryReport> entries) {

    static DryReport unusable(String name, Snapshot snapshot, String reason) {
        return new DryReport(
                name,
                snapshot.id(),
                snapshot.size(),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                reason,
                List.of(),
                List.of(),
                null);
    }

    /** A record as it would be published. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FirstRecord(
            Position position,
            String title,
            @JsonProperty("abstract") @Nullable String abstractText,
            List<String> authors,
            Map<String, String> identifiers,
            @Nullable String publishedAt,
            @Nullable String venue,
            List<String> categories,
            List<String> keywords,
            List<String> links,
            @Nullable String comment,
            @Nullable String licence) {

        static FirstRecord of(DumpRecord read) {
            return new FirstRecord(
                    read.position(),
                    read.title(),
                    read.abstractText(),
                    read.authors(),
                    read.identifiers(),
                    read.publishedAt(),
                    read.venue(),
                    read.categories(),
                    read.keywords(),
                    read.links(),
                    read.comment(),
                    read.licence());
        }
    }

    /** A record that would be rejected. */
    public record Rejected(long ordinal, Position position, String code, String message, String text) {}
}
