package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.DayRule;
import io.broadsheet.ingest.format.day.ListedDay;
import io.broadsheet.ingest.format.day.ShownDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what would be published, and keeps the first of it. */
final class DrySink implements RecordSink {
    static final int KEPT_REJECTIONS = 100;

    private static final int KEPT_RECORDS = 5;

    private final DayRule days;
    private final List<DryReport.FirstRecord> first = new ArrayList<>();
    private final List<DryReport.Rejected> rejections = new ArrayList<>();
    private @Nullable ListedDay day;
    private long records;
    private long rejected;

    DrySink(DayRule days) {
        this.days = days;
    }

    @Override
    public void day(ShownDay shown) {
        day = day == null ? days.of(shown) : day;
    }

    @Override
    public void record(DumpRecord read) {
        records++;
        if (first.size() < KEPT_RECORDS) {
            first.add(DryReport.FirstRecord.of(read));
        }
    }

    @Override
    public void rejection(Rejection rejection) {
        if (rejections.size() < KEPT_REJECTIONS) {
            rejections.add(new DryReport.Rejected(
                    records, rejection.position(), rejection.code(), rejection.message(), rejection.text()));
        }
        records++;
        rejected++;
    }

    ListedDay day() {
        return day == null ? days.unshown() : day;
    }

    long records() {
        return records;
    }

    long rejected() {
        return rejected;
    }

    List<DryReport.FirstRecord> first() {
        return List.copyOf(first);
    }

    Optional<Rejection> firstRejection() {
        return rejections.stream()
                .findFirst()
                .map(found -> new Rejection(found.position(), found.code(), found.message(), found.text()));
    }

    List<DryReport.Rejected> rejections() {
        return List.copyOf(rejections);
    }
}
