package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.html.HtmlPapers;
import io.broadsheet.ingest.format.html.Placed;
import io.broadsheet.ingest.format.html.TextPapers;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what was captured: pages, the text of pages, and files of the other formats. */
final class Pages {
    private static final double SURE = 0.65;

    private final Formats others;

    Pages(List<DumpFormat> others) {
        this.others = new Formats(others);
    }

    /** A page without papers is one rejection; so is text that was taken from one. Other files without papers are no pages. */
    void read(Capture capture, RecordSink sink) throws IOException {
        byte[] bytes = capture.content();
        TextEncoding encoding = Charsets.of(capture);
        Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), encoding);
        RecordSink placed = new Placed(sink, entry(capture.address()));
        if (isHtml(capture, head)) {
            HtmlPapers.read(stream(bytes, encoding), encoding.charset(), capture.address(), false, placed);
        } else if (capture.extracted() || !readOther(head, bytes, placed)) {
            readText(capture, encoding, placed);
        }
    }

    private static boolean isHtml(Capture capture, Head head) {
        boolean said = capture.type().equals("text/html") || capture.type().equals("application/xhtml+xml");
        return !capture.extracted() && (said || HtmlPapers.isPage(head));
    }

    /** A file as people drop it: the answer of an interface, a reference manager's list. */
    private boolean readOther(Head head, byte[] bytes, RecordSink sink) throws IOException {
        Optional<Detection> found = others.detect(head).filter(format -> format.confidence() >= SURE);
        if (found.isPresent()) {
            DumpInput input = new DumpInput(head, new ByteArrayInputStream(bytes), Math.max(1, bytes.length));
            found.get().format().parse(input, sink);
        }
        return found.isPresent();
    }

    private static void readText(Capture capture, TextEncoding encoding, RecordSink sink) {
        if (!capture.extracted() && !capture.type().equals("text/plain")) {
            return;
        }
        byte[] bytes = capture.content();
        String text = Characters.printable(
                new String(bytes, encoding.bom(), bytes.length - encoding.bom(), encoding.charset()));
        boolean found = TextPapers.read(text, capture.address(), UnaryOperator.identity(), false, sink);
        if (!found && capture.extracted()) {
            sink.rejection(HtmlPapers.nothing(text));
        }
    }

    private static ByteArrayInputStream stream(byte[] bytes, TextEncoding encoding) {
        return new ByteArrayInputStream(bytes, encoding.bom(), bytes.length - encoding.bom());
    }

    private static UnaryOperator<Position> entry(String address) {
        return inPage -> new Position(inPage.line(), inPage.byteOffset(), address.isEmpty() ? null : address);
    }
}
