package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.unpack.Bounds;
import io.broadsheet.ingest.unpack.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedSinkTest {
    private final Notes notes = new Notes();

    @Test
    void endsAFileOfTooManyRecordsWithOneRejection() {
        // Given
        BoundedSink sink = new BoundedSink(notes, meter(Duration.ofMinutes(1)), 2);
        sink.record(recordAt(1));
        sink.rejection(new Rejection(Position.at(2, 20), "missing-abstract", "no abstract", "B"));

        // When / Then
        assertThatThrownBy(() -> sink.record(recordAt(3))).isInstanceOf(BoundedSink.ReadingEnded.class);
        assertThat(notes.seen).containsExactly("record 1", "missing-abstract at 2", "too-many-records at 3");
    }

    @Test
    void endsAFileThatTakesTooLong() {
        BoundedSink sink = new BoundedSink(notes, meter(Duration.ZERO), 2);
        assertThatThrownBy(() -> sink.record(recordAt(1))).isInstanceOf(BoundedSink.ReadingEnded.class);
        assertThat(notes.seen).containsExactly("too-slow at 1");
    }

    private static Meter meter(Duration time) {
        return new Meter(new Bounds(1, 1, 1, 1, time), () -> {});
    }

    private static DumpRecord recordAt(long line) {
        return DumpRecord.of(Position.at(line, 0), "A", "a", Map.of(), List.of());
    }

    private static final class Notes implements RecordSink {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void day(ShownDay shown) {
            seen.add("day");
        }

        @Override
        public void record(DumpRecord dumpRecord) {
            seen.add("record " + dumpRecord.position().line());
        }

        @Override
        public void rejection(Rejection rejection) {
            seen.add(rejection.code() + " at " + rejection.position().line());
        }
    }
}
