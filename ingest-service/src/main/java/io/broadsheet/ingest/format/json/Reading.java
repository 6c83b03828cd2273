package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.format.value.Malformed;
import io.broadsheet.ingest.format.value.Value;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Turns the texts of one file's records into records and rejections. */
final class Reading {
    private final JsonFormat format;
    private final RecordSink sink;
    private @Nullable LocalDate listedOn;

    Reading(JsonFormat format, RecordSink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(Element element) {
        switch (element.end()) {
            case WHOLE -> parse(element);
            case TOO_LARGE ->
                reject(
                        element,
                        "record-too-large",
                        "the record is larger than a record may be; split it or raise the limit");
            case FILE_ENDED ->
                reject(
                        element,
                        "truncated",
                        "the file ends inside what begins here; get the whole file and drop it again");
        }
    }

    private void parse(Element element) {
        try {
            accept(element, RecordText.of(element.text()).value());
        } catch (Malformed broken) {
            reject(element, broken.code(), broken.reason() + "; correct the record or export the listing again");
        }
    }

    private void accept(Element element, Value value) {
        if (!(value instanceof Value.Fields)) {
            reject(element, "not-an-object", "a record is an object with a title, and this is none; leave it out");
            return;
        }
        DumpRecord found = format.draft(value).at(element.position());
        if (found == null) {
            rejectUntitled(element, value);
            return;
        }
        show(format.listedOn(value));
        sink.record(found);
    }

    private void rejectUntitled(Element element, Value value) {
        String answer = ErrorAnswer.words(value);
        if (answer == null) {
            reject(element, "missing-title", "the record has no title that is text; give it one");
        } else {
            reject(element, "error-answer", "a server answered with an error: " + answer + "; fetch the listing again");
        }
    }

    private void show(@Nullable LocalDate day) {
        if (day != null && !day.equals(listedOn)) {
            listedOn = day;
            sink.day(new ShownDay(MonthDay.from(day), day.getYear()));
        }
    }

    private void reject(Element element, String code, String message) {
        String text = Characters.printable(element.text());
        sink.rejection(new Rejection(element.position(), code, Characters.printable(message), text));
    }
}
