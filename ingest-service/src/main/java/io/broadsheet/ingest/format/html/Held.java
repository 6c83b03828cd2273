package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was read of one page, held until it is clear whether the page is a listing; it is no larger than the page. */
final class Held implements RecordSink {
    private static final int FEWEST = 3;

    private final List<Consumer<RecordSink>> given = new ArrayList<>();
    private int records;
    private int rejections;

    int records() {
        return records;
    }

    /** Running text has some pairs of lines that look like title and abstract, a listing has hardly anything else. */
    boolean isListing() {
        return records >= FEWEST && rejections * 4 <= records;
    }

    void giveTo(RecordSink sink) {
        given.forEach(each -> each.accept(sink));
    }

    @Override
    public void day(ShownDay shown) {
        given.add(sink -> sink.day(shown));
    }

    @Override
    public void record(DumpRecord read) {
        records++;
        given.add(sink -> sink.record(read));
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections++;
        given.add(sink -> sink.rejection(rejection));
    }
}
