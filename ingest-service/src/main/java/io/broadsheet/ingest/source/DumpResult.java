package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.publish.PaperRejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a dump.
 *
 * @param entry final
 * @param state of the file's report
 * @param compression around it, null where there is none
 * @param children the dumps in an archive
 */
record DumpResult(
        DumpRecorded entry,
        List<PaperRejected> rejections,
        String state,
        @Nullable String compression,
        List<DumpRecorded> children) {

    static DumpResult of(DumpRecorded entry, List<PaperRejected> rejections) {
        boolean rejected = entry.state() == DumpState.REJECTED;
        String state = rejected ? DumpReport.REJECTED : DumpReport.PUBLISHED;
        return new DumpResult(entry, rejections, state, null, List.of());
    }

    /** The same content was published before. */
    static DumpResult known(DumpRecorded entry) {
        return new DumpResult(entry, List.of(), DumpReport.KNOWN, null, List.of());
    }

    DumpResult compressed(@Nullable String how) {
        return new DumpResult(entry, rejections, state, how, children);
    }

    DumpResult with(List<DumpRecorded> dumps) {
        return new DumpResult(entry, rejections, state, compression, dumps);
    }
}
