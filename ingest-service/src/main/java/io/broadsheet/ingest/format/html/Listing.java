package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Draft;
import org.jsoup.nodes.Element;

/** What the readings of pages of several papers share. */
final class Listing {
    private Listing() {}

    /** A record, or where there is no title, its rejection. */
    static void give(Draft draft, Element at, RecordSink sink) {
        DumpRecord found = draft.at(HtmlPage.position(at));
        if (found == null) {
            sink.rejection(new Rejection(
                    HtmlPage.position(at), "missing-title", "the entry has no title; give it one", HtmlPage.text(at)));
        } else {
            sink.record(found);
        }
    }
}
