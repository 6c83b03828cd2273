package io.broadsheet.query.ledger;

import org.jspecify.annotations.Nullable;

/** What became of the records of a dump, or of the dumps of an archive. */
record Counts(
        long records,
        long published,
        long rejected,
        long stored,
        long deadLettered,
        long newPapers,
        long mergedPapers) {

    static Counts of(DumpRow dump, @Nullable DumpCountRow count, long deadLettered) {
        return new Counts(
                dump.records,
                dump.published,
                dump.rejected,
                count == null ? 0 : count.stored,
                deadLettered,
                count == null ? 0 : count.newPapers,
                count == null ? 0 : count.mergedPapers);
    }

    /** With the entries that are no dump, each of which is a record of the archive itself. */
    Counts withRejected(long entries) {
        return new Counts(
                records + entries, published, rejected + entries, stored, deadLettered, newPapers, mergedPapers);
    }
}
