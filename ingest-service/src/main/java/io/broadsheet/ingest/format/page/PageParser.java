package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.page.PageReading.Decision;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of either layout: takes headings and days out, gives the other lines to the reading. */
final class PageParser {
    private final LineReader lines;
    private final RecordSink sink;
    private final PageReading reading;
    private final RecordAssembler assembler;
    private boolean gap = true;
    private boolean belowHeading = true;
    private boolean headingSeen;
    private boolean aboveFirstRecord = true;

    PageParser(LineReader lines, Layout layout, RecordSink sink, int recordLimit) {
        this.lines = lines;
        this.sink = sink;
        this.reading = new PageReading(new Costs(layout));
        this.assembler = new RecordAssembler(sink, recordLimit);
    }

    void parse() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                gap = true;
            } else {
                read(line.trimmed(lines.encoding()));
            }
        }
        assemble(reading.finish());
        assembler.flush();
    }

    private void read(Line line) {
        int button = belowHeading ? Boilerplate.endOfGluedButton(line.text(), headingSeen) : 0;
        if (button > 0) {
            heading(null);
            text(line.from(button, lines.encoding()));
            return;
        }
        ShownDay day = ShownDay.of(line.text());
        if (day != null || Boilerplate.of(line.text()) == Boilerplate.CERTAIN) {
            heading(day);
        } else {
            text(line);
        }
    }

    private void text(Line line) {
        boolean furniture = Boilerplate.of(line.text()) == Boilerplate.MAYBE;
        assemble(reading.add(PageLine.of(line, furniture, gap)));
        gap = false;
        belowHeading &= furniture;
    }

    private void heading(@Nullable ShownDay day) {
        List<Decision> open = reading.finish();
        if (!aboveFirstRecord
                || open.stream().anyMatch(decision -> decision.line().shape().isLong())) {
            assemble(open);
        }
        assembler.flush();
        gap = true;
        belowHeading = true;
        headingSeen = true;
        if (day != null) {
            sink.day(day);
        }
    }

    private void assemble(List<Decision> decisions) {
        decisions.forEach(assembler::accept);
        aboveFirstRecord &= assembler.assembled() == 0;
    }
}
