package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import java.io.IOException;

/** What the two layouts of saved pages share. */
abstract sealed class PageFormat implements DumpFormat permits PageBlocks, PageLines {
    private final boolean blankSeparated;

    PageFormat(boolean blankSeparated) {
        this.blankSeparated = blankSeparated;
    }

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public String source() {
        return "daily-papers";
    }

    @Override
    public double confidence(Head head) {
        return new PageProbe(head).confidence(blankSeparated);
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        Layout found = new PageProbe(input.head()).layout();
        Layout layout = new Layout(blankSeparated, found.wrapWidth(), found.longLines());
        new PageParser(input.lines(), layout, sink, input.recordLimit()).parse();
    }
}
