package io.broadsheet.ingest.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.publish.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code dumps.v1}: a dump's entry in the ledger. Its schema is
 * {@code deploy/contracts/schemas/DumpRecorded.schema.json}. Every change makes the next revision.
 *
 * @param id SHA-256 of the file
 * @param name first base name received
 * @param aliases other base names of the same content
 * @param kind {@code file} or {@code archive}
 * @param parent the archive it was first received in
 * @param children the dumps of an archive's entries, each once; its counts are their sums and the rejected entries
 * @param rejectedEntries of an archive, those that are no dump of their own
 * @param removedCharacters control characters, lone surrogates and the like that were taken out of what was read
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
        @Nullable List<String> children,
        @Nullable Long rejectedEntries,
        @Nullable String format,
        @Nullable String charset,
        @Nullable Long removedCharacters,
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

    public static final String FILE = "file";
    public static final String ARCHIVE = "archive";

    public DumpRecorded {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        requireNonNull(receivedAt, "receivedAt");
        aliases = requireNonNullElse(aliases, List.of());
    }

    /**
     * The first entry of a dump that was never seen.
     *
     * @param parent the archive it came in; null where it came alone
     */
    public static DumpRecorded received(
            String id, String name, @Nullable String parent, long bytes, @Nullable Integer year, Instant now) {
        NextEntry first = new NextEntry(id, name, parent, bytes, now);
        first.year = year;
        return first.at(now);
    }

    /** The dump is begun again: of what is known of it, only its names and the instant of its first arrival stay. */
    public DumpRecorded receivedAgain(String otherName, @Nullable Integer newYear, Instant now) {
        NextEntry again = new NextEntry(id, name, parent, bytes, receivedAt);
        again.revision = revision + 1;
        again.aliases = aliases;
        again.kind = kind;
        again.alias(otherName);
        again.year = newYear == null ? year : newYear;
        return again.at(now);
    }

    public boolean isKnownAs(String otherName) {
        return name.equals(otherName) || aliases.contains(otherName);
    }

    @JsonIgnore
    public boolean isArchive() {
        return kind.equals(ARCHIVE);
    }

    /** The same dump under one more name. */
    public DumpRecorded alias(String otherName, Instant now) {
        NextEntry next = new NextEntry(this);
        next.alias(otherName);
        return next.at(now);
    }

    /**
     * What is in it is known and being published.
     *
     * @param foundKind {@link #FILE} or {@link #ARCHIVE}
     */
    public DumpRecorded publishing(String foundKind, String foundFormat, @Nullable String foundCharset, Instant now) {
        NextEntry next = new NextEntry(this);
        next.state = DumpState.PUBLISHING;
        next.kind = foundKind;
        next.format = foundFormat;
        next.charset = foundCharset;
        return next.at(now);
    }

    public DumpRecorded progress(long read, Tally tally, Instant now) {
        NextEntry next = new NextEntry(this);
        next.count(read, tally, tally.day());
        return next.at(now);
    }

    public DumpRecorded published(Tally tally, @Nullable ListedDay found, Instant now) {
        NextEntry next = new NextEntry(this);
        next.state = DumpState.PUBLISHED;
        next.count(bytes, tally, found);
        return next.at(now);
    }

    public DumpRecorded rejected(Tally tally, String why, Instant now) {
        NextEntry next = new NextEntry(this);
        next.state = DumpState.REJECTED;
        next.reason = why;
        next.count(bytes, tally, tally.day());
        return next.at(now);
    }

    /** The same entry with what was taken out of the text; no revision of its own. */
    public DumpRecorded withRemovedCharacters(long count) {
        NextEntry same = new NextEntry(this);
        same.revision = revision;
        same.removedCharacters = count;
        return same.at(updatedAt);
    }

    /** The same entry with what an archive holds; no revision of its own. */
    public DumpRecorded withEntries(List<String> dumps, long unusable) {
        NextEntry same = new NextEntry(this);
        same.revision = revision;
        same.children = List.copyOf(dumps);
        same.rejectedEntries = unusable;
        return same.at(updatedAt);
    }
}
