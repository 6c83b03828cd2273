package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import io.broadsheet.ingest.format.text.Units;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Value;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON formats share: a file of any of them may have one record a line, be one record, a list of records, or a
 * server's answer with such a list in it.
 */
abstract class JsonFormat implements DumpFormat {

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public double confidence(Head head) {
        return Layout.isJson(head)
                ? JsonSample.of(head).mean(record -> record.python() ? 0 : likeness(record.value()))
                : 0;
    }

    /** How much a record looks like one of this format, from 0 to 1. */
    abstract double likeness(Value item);

    /** What the record says, a title or not. */
    abstract Draft draft(Value item);

    /** The day under which the record stands in the listing, where the format tells. */
    @Nullable
    LocalDate listedOn(Value item) {
        return null;
    }

    @Override
    public final void parse(DumpInput input, RecordSink sink) throws IOException {
        Layout layout = Layout.of(input.head());
        Reading reading = new Reading(this, sink);
        if (layout.lines()) {
            readLines(input.lines(), reading);
        } else {
            Units units = new Units(input.bytes(), input.encoding(), input.recordLimit());
            new ElementReader(units, layout, reading::read).read();
        }
    }

    private static void readLines(LineReader lines, Reading reading) throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            Line trimmed = line.tooLarge() ? line : line.trimmed(lines.encoding());
            if (!trimmed.isBlank()) {
                Element.End end = line.tooLarge() ? Element.End.TOO_LARGE : Element.End.WHOLE;
                reading.read(new Element(line.number(), trimmed.offset(), withoutComma(trimmed.text()), end));
            }
        }
    }

    /** A list that was cut into lines leaves its commas at their ends. */
    private static String withoutComma(String line) {
        return line.endsWith("},") ? line.substring(0, line.length() - 1) : line;
    }
}
