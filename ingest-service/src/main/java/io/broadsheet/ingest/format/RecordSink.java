package io.broadsheet.ingest.format;

import io.broadsheet.ingest.format.day.ShownDay;

/** Takes what a parser reads, in the order of the file. Its methods may block: that is how back-pressure reaches the file. */
public interface RecordSink {

    /** The records from here on are listed under this day. */
    void day(ShownDay shown);

    void record(DumpRecord dumpRecord);

    void rejection(Rejection rejection);
}
