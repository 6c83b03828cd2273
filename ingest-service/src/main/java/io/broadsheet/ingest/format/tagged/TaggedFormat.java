package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.text.LineReader;
import io.broadsheet.ingest.format.value.Draft;
import java.io.IOException;

/** What the formats share whose lines start with a tag. */
abstract class TaggedFormat implements DumpFormat {
    private final Syntax syntax;

    TaggedFormat(Syntax syntax) {
        this.syntax = syntax;
    }

    /** What the entry says, a title or not. */
    abstract Draft draft(Entry entry);

    Syntax syntax() {
        return syntax;
    }

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public String source() {
        return "other";
    }

    @Override
    public final void parse(DumpInput input, RecordSink sink) throws IOException {
        LastByte bytes = new LastByte(input.bytes());
        LineReader lines = new LineReader(bytes, input.encoding(), input.recordLimit());
        EntryReader entries = new EntryReader(lines, syntax, input.recordLimit());
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            boolean cut = !entries.ended() && !bytes.isLineEnd();
            if (entry.isTooLarge()) {
                reject(
                        entry,
                        "record-too-large",
                        "the entry is larger than a record may be; split it or raise the limit",
                        sink);
            } else if (cut && syntax.end() != null) {
                reject(
                        entry,
                        "truncated",
                        "the file ends inside the entry that begins here; get the whole file and drop it again",
                        sink);
            } else {
                accept(cut ? entry.withoutCut(syntax.identifying()).close() : entry.close(), sink);
            }
        }
    }

    private void accept(Entry entry, RecordSink sink) {
        DumpRecord found = draft(entry).at(entry.position());
        if (found == null) {
            reject(entry, "missing-title", "the entry has no title; give it one", sink);
        } else {
            sink.record(found);
        }
    }

    private static void reject(Entry entry, String code, String message, RecordSink sink) {
        sink.rejection(new Rejection(entry.position(), code, message, entry.source()));
    }
}
