package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.day.ShownDay;
import io.broadsheet.ingest.format.page.PageReading.Decision;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of either layout: takes headings and days out, gives the other lines to the reading. */
final class PageParser {
    private static final int MOST_LINES_ABOVE = 20;
    private static final int SHORTEST_ABSTRACT = 60;

    private final LineReader lines;
    private final Layout layout;
    private final RecordSink sink;
    private final PageReading reading;
    private final RecordAssembler assembler;
    private final List<Decision> aboveFirstRecord = new ArrayList<>();
    /** A line waits for the next: what stands around it says what it is. */
    private @Nullable PageLine held;

    private boolean gap = true;
    private boolean belowHeading = true;
    private boolean headingSeen;
    private boolean released;
    private boolean afterSubmittedBy;

    PageParser(LineReader lines, Layout layout, RecordSink sink, int recordLimit) {
        this.lines = lines;
        this.sink = sink;
        this.layout = layout;
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
        finishReading();
        release();
        assembler.flush();
    }

    private void read(Line line) {
        int button = belowHeading ? Boilerplate.endOfGluedButton(line.text(), headingSeen) : 0;
        if (button > 0) {
            heading(null);
            text(line.from(button, lines.encoding()), Boilerplate.NONE);
            return;
        }
        ShownDay day = ShownDay.of(line.text());
        Boilerplate kind = Boilerplate.of(line.text());
        if (day != null || kind == Boilerplate.CERTAIN) {
            heading(day);
        } else {
            text(line, kind);
        }
    }

    private void text(Line line, Boilerplate kind) {
        Boilerplate known = afterSubmittedBy && kind == Boilerplate.NONE && isOneWord(line) ? Boilerplate.MAYBE : kind;
        afterSubmittedBy = Boilerplate.precedesUserName(line.text());
        PageLine next = PageLine.of(line, known, gap);
        if (held != null) {
            assemble(reading.add(held.above(next, layout)));
        }
        held = next;
        // What a label stands apart from, the line below it does.
        gap &= known == Boilerplate.LABEL;
        belowHeading &= !known.isText();
    }

    private static boolean isOneWord(Line line) {
        return line.text().indexOf(' ') < 0;
    }

    private void finishReading() {
        if (held != null) {
            assemble(reading.add(held));
            held = null;
        }
        assemble(reading.finish());
    }

    private void heading(@Nullable ShownDay day) {
        finishReading();
        if (hasRecord(aboveFirstRecord)) {
            release();
        }
        aboveFirstRecord.clear();
        assembler.flush();
        gap = true;
        belowHeading = true;
        headingSeen = true;
        if (day != null) {
            sink.day(day);
        }
    }

    /** Holds the first lines back: under a heading that is still to come they would be furniture of an unknown kind. */
    private void assemble(List<Decision> decisions) {
        if (released) {
            decisions.forEach(assembler::accept);
        } else {
            aboveFirstRecord.addAll(decisions);
            if (aboveFirstRecord.size() > MOST_LINES_ABOVE || hasLongLine(decisions)) {
                release();
            }
        }
    }

    private void release() {
        released = true;
        aboveFirstRecord.forEach(assembler::accept);
        aboveFirstRecord.clear();
    }

    private static boolean hasLongLine(List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(decision -> decision.line().shape().isLong()
                        || decision.line().line().tooLarge());
    }

    private static boolean hasRecord(List<Decision> decisions) {
        boolean inTitle = false;
        for (Decision decision : decisions) {
            if (inTitle
                    && decision.role() == Role.ABSTRACT
                    && decision.line().shape().length() >= SHORTEST_ABSTRACT) {
                return true;
            }
            inTitle = decision.role().inTitle() || (inTitle && decision.role() == Role.FURNITURE);
        }
        return false;
    }
}
