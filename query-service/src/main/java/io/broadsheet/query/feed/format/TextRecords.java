package io.broadsheet.query.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.catalog.Paper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.function.Function;

/** Papers as texts that stand one behind the other; none is an empty document. */
final class TextRecords implements PaperWriter {

    private final Writer out;
    private final Function<Paper, String> record;

    TextRecords(OutputStream out, Function<Paper, String> record) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        this.record = record;
    }

    @Override
    public void add(Paper paper) throws IOException {
        out.write(record.apply(paper));
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
