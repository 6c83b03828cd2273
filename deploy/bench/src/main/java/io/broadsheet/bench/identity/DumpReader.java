package io.broadsheet.bench.identity;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.source.RegisteredFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the records of a dump with ingest-service's parsers. */
public final class DumpReader {

    private static final Formats FORMATS = RegisteredFormats.all();
    private static final int RECORD_LIMIT = 1 << 20;

    private DumpReader() {}

    public static List<PaperText> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), TextEncoding.of(bytes));
        DumpFormat format = FORMATS.detect(head)
                .orElseThrow(() -> new IOException(file + " is of no format that ingest-service reads"))
                .format();
        Papers papers = new Papers();
        format.parse(new DumpInput(head, new ByteArrayInputStream(bytes), RECORD_LIMIT), papers);
        return papers.read;
    }

    private static final class Papers implements RecordSink {

        private final List<PaperText> read = new ArrayList<>();

        @Override
        public void day(ShownDay shown) {
            // Papers are told apart without it.
        }

        @Override
        public void record(DumpRecord dumpRecord) {
            read.add(new PaperText(
                    dumpRecord.title(),
                    Objects.requireNonNullElse(dumpRecord.abstractText(), ""),
                    dumpRecord.authors(),
                    dumpRecord.identifiers(),
                    year(dumpRecord.publishedAt())));
        }

        private static @Nullable Integer year(@Nullable String published) {
            return published == null ? null : Integer.valueOf(published.substring(0, 4));
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException("A corpus is to have good records only, but " + rejection.message());
        }
    }
}
