package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.RecordSink;

/** One way in which pages hold papers. */
interface Reading {

    /** Whether it found the page to be of its kind, and so gave the page's papers to the sink. */
    boolean read(HtmlPage page, RecordSink sink);
}
