package io.broadsheet.ingest.format;

import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A program that detects and reads a large file and prints what it found, so that it can be run with a small heap. */
final class LargeFileReading implements RecordSink {
    private static final int RECORD_LIMIT = 1 << 20;

    private long records;
    private long rejections;
    private String last = "";

    private LargeFileReading() {}

    /** Takes the kind of file and its bytes; prints format, records, rejections and the last title. */
    public static void main(String[] args) throws IOException {
        LargeFile kind = LargeFile.valueOf(args[0]);
        try (InputStream file = kind.open(kind.records(Long.parseLong(args[1])))) {
            LargeFileReading found = new LargeFileReading();
            String format = found.read(file);
            System.out.println(String.join(" ", format, found.records + " " + found.rejections, found.last));
        }
    }

    private String read(InputStream file) throws IOException {
        byte[] first = file.readNBytes(Head.SIZE);
        Head head = new Head(first, TextEncoding.of(first));
        DumpFormat format = RegisteredFormats.all().detect(head).orElseThrow().format();
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), file);
        format.parse(new DumpInput(head, whole, RECORD_LIMIT), this);
        return format.name();
    }

    @Override
    public void day(ShownDay shown) {}

    @Override
    public void record(DumpRecord found) {
        records++;
        last = found.title();
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections++;
    }
}
