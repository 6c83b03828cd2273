package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Malformed;

/** Turns the entries of one file into records and rejections. */
final class BibtexReading {
    private final RecordSink sink;
    private final int limit;
    private final Macros macros = new Macros();
    private final CrossReferences references = new CrossReferences(this::accept);

    /** @param limit the most characters of an entry with its strings put in */
    BibtexReading(RecordSink sink, int limit) {
        this.sink = sink;
        this.limit = limit;
    }

    void read(BibtexChunk chunk) {
        switch (chunk.end()) {
            case WHOLE -> parse(chunk);
            case UNTERMINATED ->
                reject(
                        chunk,
                        "unterminated-entry",
                        "the entry's last brace is missing, so it ends nowhere; balance its braces");
            case TOO_LARGE ->
                reject(
                        chunk,
                        "record-too-large",
                        "the entry is larger than a record may be; split it or raise the limit");
        }
    }

    void finish() {
        references.finish();
    }

    private void parse(BibtexChunk chunk) {
        try {
            switch (chunk.type()) {
                // Of these the last three are settings of styles.
                case "comment", "preamble", "set", "control", "ieeetranbstctl" -> {}
                case "xdata" -> references.remember(BibtexFields.entry(chunk, macros, limit));
                case "string" -> BibtexFields.strings(chunk, macros, limit).forEach(macros::define);
                default -> references.add(BibtexFields.entry(chunk, macros, limit));
            }
        } catch (Malformed broken) {
            reject(chunk, broken.code(), broken.reason() + "; correct the entry");
        }
    }

    private void accept(CrossReferences.Waiting next) {
        BibtexEntry entry = next.entry();
        DumpRecord found = next.rejection() == null
                ? BibtexRecord.draft(entry, next.parentOrNone()).at(entry.position())
                : null;
        if (next.rejection() != null) {
            sink.rejection(next.rejection());
        } else if (found != null) {
            sink.record(found);
        } else {
            sink.rejection(new Rejection(
                    entry.position(), "missing-title", "the entry has no title; give it one", entry.source()));
        }
    }

    private void reject(BibtexChunk chunk, String code, String message) {
        references.add(new Rejection(chunk.position(), code, message, chunk.source()));
    }
}
