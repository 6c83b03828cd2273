package io.broadsheet.ingest.format.value;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a format makes of a file. */
public record Gathered(List<DumpRecord> records, List<Rejection> rejections, List<ShownDay> days)
        implements RecordSink {
    public static final int RECORD_LIMIT = 1 << 20;

    private Gathered() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public static Gathered from(DumpFormat format, String file) throws IOException {
        return from(format, file.getBytes(StandardCharsets.UTF_8));
    }

    public static Gathered from(DumpFormat format, byte[] file) throws IOException {
        return from(format, new ByteArrayInputStream(file));
    }

    public static Gathered from(DumpFormat format, InputStream file) throws IOException {
        byte[] first = file.readNBytes(Head.SIZE);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), file);
        Gathered gathered = new Gathered();
        format.parse(new DumpInput(head(first), whole, RECORD_LIMIT), gathered);
        return gathered;
    }

    /** The beginning of a file that begins so. */
    public static Head head(byte[] file) {
        byte[] first = Arrays.copyOf(file, Math.min(file.length, Head.SIZE));
        return new Head(first, TextEncoding.of(first));
    }

    public List<String> titles() {
        return records.stream().map(DumpRecord::title).toList();
    }

    public List<String> codes() {
        return rejections.stream().map(Rejection::code).toList();
    }

    @Override
    public void day(ShownDay shown) {
        days.add(shown);
    }

    @Override
    public void record(DumpRecord found) {
        records.add(found);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }
}
