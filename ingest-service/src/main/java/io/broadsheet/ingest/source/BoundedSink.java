package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.unpack.Meter;
import io.broadsheet.ingest.unpack.Unusable;

/** Ends a reading that gives too many records or takes too long: what follows is one rejected record. */
final class BoundedSink implements RecordSink {
    private final RecordSink sink;
    private final Meter meter;
    private final long mostRecords;
    private long records;

    BoundedSink(RecordSink sink, Meter meter, long mostRecords) {
        this.sink = sink;
        this.meter = meter;
        this.mostRecords = mostRecords;
    }

    /** The reading is over, though the file is not. */
    static final class ReadingEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadingEnded(String why) {
            super(why);
        }
    }

    @Override
    public void day(ShownDay shown) {
        sink.day(shown);
    }

    @Override
    public void record(DumpRecord dumpRecord) {
        count(dumpRecord.position(), dumpRecord.title());
        long start = System.nanoTime();
        sink.record(dumpRecord);
        meter.waited(System.nanoTime() - start);
    }

    @Override
    public void rejection(Rejection rejection) {
        count(rejection.position(), rejection.text());
        long start = System.nanoTime();
        sink.rejection(rejection);
        meter.waited(System.nanoTime() - start);
    }

    /** The rest of the file cannot be used. */
    void end(Position position, Unusable reason, String text) {
        sink.rejection(new Rejection(position, reason.code(), reason.what(), text));
    }

    private void count(Position position, String text) {
        try {
            records++;
            if (records > mostRecords) {
                throw new Unusable(
                        "too-many-records",
                        "the file has more than " + mostRecords
                                + " records, of which this and the following are not read; split it, or raise"
                                + " broadsheet.limits.records");
            }
            meter.checkTime();
        } catch (Unusable e) {
            end(position, e, text);
            throw new ReadingEnded(e.reason());
        }
    }
}
