package io.broadsheet.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What comes out of a page, detected and parsed as the service does it. */
final class Parsed implements RecordSink {
    static final Formats FORMATS = new Formats(List.of(new PageBlocks(), new PageLines()));

    private static final int RECORD_LIMIT = 20_000;

    final List<DumpRecord> records = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<ShownDay> days = new ArrayList<>();
    private final List<String> outline = new ArrayList<>();
    String format = "";

    static Parsed of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Parsed of(byte[] bytes) {
        Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), TextEncoding.of(bytes));
        var detected = FORMATS.detect(head);
        assertThat(detected).isPresent();
        Parsed parsed = new Parsed();
        parsed.format = detected.get().format().name();
        try {
            detected.get().format().parse(new DumpInput(head, new ByteArrayInputStream(bytes), RECORD_LIMIT), parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    /** One line a record, in the order of the file: its title, or the code of its rejection and the beginning of its text. */
    List<String> outline() {
        return outline;
    }

    List<String> titles() {
        return records.stream().map(DumpRecord::title).toList();
    }

    List<Position> positions() {
        return records.stream().map(DumpRecord::position).toList();
    }

    @Override
    public void day(ShownDay shown) {
        days.add(shown);
    }

    @Override
    public void record(DumpRecord read) {
        records.add(read);
        outline.add(read.title());
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
        outline.add(rejection.code() + ": "
                + rejection.text().substring(0, Math.min(30, rejection.text().length())));
    }
}
