package io.broadsheet.ingest.ledger;

import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.publish.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dump's next entry in the ledger while it is put together: what is not set stays as it was. */
final class NextEntry {
    private final String id;
    private final String name;
    private final @Nullable String parent;
    private final long bytes;
    private final Instant receivedAt;
    long revision = 1;
    List<String> aliases = List.of();
    String kind = DumpRecorded.FILE;

    @Nullable
    List<String> children;

    @Nullable
    Long rejectedEntries;

    @Nullable
    String format;

    @Nullable
    String charset;

    @Nullable
    Long removedCharacters;

    DumpState state = DumpState.RECEIVING;

    @Nullable
    Integer year;

    @Nullable
    String reason;

    private long bytesRead;
    private long records;
    private long published;
    private long rejected;
    private @Nullable LocalDate listedOn;
    private @Nullable LocalDate day;
    private @Nullable String dayFrom;

    /** The first entry of all, or of a dump begun again. */
    NextEntry(String id, String name, @Nullable String parent, long bytes, Instant receivedAt) {
        this.id = id;
        this.name = name;
        this.parent = parent;
        this.bytes = bytes;
        this.receivedAt = receivedAt;
    }

    NextEntry(DumpRecorded last) {
        this(last.id(), last.name(), last.parent(), last.bytes(), last.receivedAt());
        revision = last.revision() + 1;
        aliases = last.aliases();
        kind = last.kind();
        children = last.children();
        rejectedEntries = last.rejectedEntries();
        format = last.format();
        charset = last.charset();
        removedCharacters = last.removedCharacters();
        state = last.state();
        year = last.year();
        reason = last.reason();
        bytesRead = last.bytesRead();
        records = last.records();
        published = last.published();
        rejected = last.rejected();
        listedOn = last.listedOn();
        day = last.day();
        dayFrom = last.dayFrom();
    }

    void alias(String otherName) {
        if (!name.equals(otherName) && !aliases.contains(otherName)) {
            aliases = Stream.concat(aliases.stream(), Stream.of(otherName)).toList();
        }
    }

    void count(long read, Tally tally, @Nullable ListedDay found) {
        bytesRead = read;
        records = tally.records();
        published = tally.published();
        rejected = tally.rejected();
        listedOn = found == null ? null : found.listedOn();
        day = found == null ? null : found.day();
        dayFrom = found == null || found.from() == null ? null : found.from().code();
    }

    DumpRecorded at(Instant now) {
        return new DumpRecorded(
                id,
                revision,
                name,
                aliases,
                kind,
                parent,
                children,
                rejectedEntries,
                format,
                charset,
                removedCharacters,
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
}
