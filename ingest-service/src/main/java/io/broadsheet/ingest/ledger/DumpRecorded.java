package io.broadsheet.ingest.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.publish.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code dumps.v1}: a dump's entry in the ledger. Its schema is
 * {@code deploy/contracts/schemas/DumpRecorded.schema.json}. Every change makes the next revision.
 *
 * @param id SHA-256 of the file
 * @param name first base name received
 * @param aliases other base names of the same content
 * @param dayFrom see {@link ListedDay.From}; absent also where the dump itself shows the year
 * @param year the year the uploader gave
 * @param reason {@code code: words}; present when rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DumpRecorded(
        String id,
        long revision,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String parent,
        @Nullable String format,
        @Nullable String charset,
        DumpState state,
        long bytes,
        long bytesRead,
        long records,
        long published,
        long rejected,
        Instant receivedAt,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate day,
        @Nullable String dayFrom,
        @Nullable Integer year,
        @Nullable String reason,
        Instant updatedAt) {

    public DumpRecorded {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        requireNonNull(receivedAt, "receivedAt");
        aliases = requireNonNullElse(aliases, List.of());
    }

    /** The first entry of a dump that was never seen. */
    public static DumpRecorded received(String id, String name, long bytes, @Nullable Integer year, Instant now) {
        return new DumpRecorded(
                id,
                1,
                name,
                List.of(),
                "file",
                null,
                null,
                null,
                DumpState.RECEIVING,
                bytes,
                0,
                0,
                0,
                0,
                now,
                null,
                null,
                null,
                year,
                null,
                now);
    }

    /** The dump is begun again: of what is known of it, only its names and the instant of its first arrival stay. */
    public DumpRecorded receivedAgain(String otherName, @Nullable Integer newYear, Instant now) {
        return new DumpRecorded(
                id,
                revision + 1,
                name,
                aliasesWith(otherName),
                kind,
                parent,
                null,
                null,
                DumpState.RECEIVING,
                bytes,
                0,
                0,
                0,
                0,
                receivedAt,
                null,
                null,
                null,
                newYear == null ? year : newYear,
                null,
                now);
    }

    public boolean isKnownAs(String otherName) {
        return name.equals(otherName) || aliases.contains(otherName);
    }

    /** The same dump under one more name. */
    public DumpRecorded alias(String otherName, Instant now) {
        return new DumpRecorded(
                id,
                revision + 1,
                name,
                aliasesWith(otherName),
                kind,
                parent,
                format,
                charset,
                state,
                bytes,
                bytesRead,
                records,
                published,
                rejected,
                receivedAt,
                listedOn,
                day,
                dayFrom,
                year,
                reason,
                now);
    }

    public DumpRecorded publishing(String foundFormat, String foundCharset, Instant now) {
        return next(DumpState.PUBLISHING, foundFormat, foundCharset, 0, new Tally(0, 0, 0, null), null, null, now);
    }

    public DumpRecorded progress(long read, Tally tally, Instant now) {
        return next(DumpState.PUBLISHING, format, charset, read, tally, tally.day(), null, now);
    }

    public DumpRecorded published(Tally tally, ListedDay found, Instant now) {
        return next(DumpState.PUBLISHED, format, charset, bytes, tally, found, null, now);
    }

    public DumpRecorded rejected(Tally tally, String why, Instant now) {
        return next(DumpState.REJECTED, format, charset, bytes, tally, tally.day(), why, now);
    }

    private DumpRecorded next(
            DumpState newState,
            @Nullable String newFormat,
            @Nullable String newCharset,
            long read,
            Tally tally,
            @Nullable ListedDay found,
            @Nullable String why,
            Instant now) {
        return new DumpRecorded(
                id,
                revision + 1,
                name,
                aliases,
                kind,
                parent,
                newFormat,
                newCharset,
                newState,
                bytes,
                read,
                tally.records(),
                tally.published(),
                tally.rejected(),
                receivedAt,
                found == null ? null : found.listedOn(),
                found == null ? null : found.day(),
                from(found),
                year,
                why,
                now);
    }

    private static @Nullable String from(@Nullable ListedDay found) {
        return found == null || found.from() == null ? null : found.from().code();
    }

    private List<String> aliasesWith(String otherName) {
        return isKnownAs(otherName)
                ? aliases
                : Stream.concat(aliases.stream(), Stream.of(otherName)).toList();
    }
}
