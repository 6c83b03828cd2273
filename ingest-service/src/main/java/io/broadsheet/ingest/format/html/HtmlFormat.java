package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import java.io.IOException;

/** A saved web page. */
final class HtmlFormat implements DumpFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public int parserVersion() {
        return 2;
    }

    @Override
    public String source() {
        return "web";
    }

    @Override
    public String recognisedBy() {
        return "a web page: a listing of daily papers or of arXiv, the page of a paper, or any page that shows titles and abstracts";
    }

    @Override
    public String example() {
        return """
                <!doctype html>
                <html><head><title>Daily Papers</title></head><body>
                <article><h3><a href="/papers/2607.01234">A Ledger for Debris</a></h3>
                <p>We keep a ledger of debris, and each of its entries is a title that someone has lost.</p></article>
                </body></html>
                """;
    }

    @Override
    public double confidence(Head head) {
        return PageStart.confidence(head);
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        input.bytes().skipNBytes(input.encoding().bom());
        HtmlPapers.read(input.bytes(), input.encoding().charset(), "", true, sink);
    }
}
