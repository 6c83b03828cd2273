package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Keeps the day that one page shows from the papers of the next, which were listed, as far as is known, when it was
 * captured.
 */
final class Days {
    private final RecordSink sink;
    private boolean shown;

    Days(RecordSink sink) {
        this.sink = sink;
    }

    /** Where the papers of this capture go. */
    RecordSink of(WarcRecord capture) {
        return new PageSink(shown ? captured(capture) : null);
    }

    private static @Nullable ShownDay captured(WarcRecord capture) {
        try {
            LocalDate day = capture.date().atZone(ZoneOffset.UTC).toLocalDate();
            return new ShownDay(MonthDay.from(day), day.getYear());
        } catch (DateTimeException
                | IllegalArgumentException
                | IllegalStateException
                | NoSuchElementException undated) {
            return null;
        }
    }

    private final class PageSink implements RecordSink {
        private @Nullable ShownDay otherwise;

        PageSink(@Nullable ShownDay otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public void day(ShownDay day) {
            shown = true;
            otherwise = null;
            sink.day(day);
        }

        @Override
        public void record(DumpRecord read) {
            if (otherwise != null) {
                day(otherwise);
            }
            sink.record(read);
        }

        @Override
        public void rejection(Rejection rejection) {
            sink.rejection(rejection);
        }
    }
}
