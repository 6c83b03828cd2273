package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import java.util.function.UnaryOperator;

/** Passes on what is read from a part of a file, with its positions turned into those of the file. */
public record Placed(RecordSink sink, UnaryOperator<Position> place) implements RecordSink {

    @Override
    public void day(ShownDay shown) {
        sink.day(shown);
    }

    @Override
    public void record(DumpRecord read) {
        sink.record(read.at(place.apply(read.position())));
    }

    @Override
    public void rejection(Rejection read) {
        sink.rejection(new Rejection(place.apply(read.position()), read.code(), read.message(), read.text()));
    }
}
