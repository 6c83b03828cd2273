package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Papers in the text that a page shows: with labels, or as titles above their abstracts. */
public final class TextPapers {
    /** What the layouts say of a page with the headings of daily papers. */
    private static final double HEADED = 0.9;

    private static final Formats LAYOUTS = new Formats(List.of(new PageBlocks(), new PageLines()));

    private TextPapers() {}

    /**
     * Reads the papers of a text.
     *
     * @param address of the page; empty where it is not known
     * @param place turns positions in the text into those in the file
     * @param any whether to take any text for a listing, because someone dropped it as one; else it has to show that it is
     * @return whether papers were found
     */
    public static boolean read(
            String text, String address, UnaryOperator<Position> place, boolean any, RecordSink sink) {
        RecordSink placed = new Placed(sink, place);
        if (LabelledText.read(text, address, placed)) {
            return true;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), TextEncoding.UTF_8);
        Optional<Detection> layout = LAYOUTS.detect(head);
        if (layout.isEmpty()) {
            return false;
        }
        Held found = new Held();
        parse(layout.get(), new DumpInput(head, new ByteArrayInputStream(bytes), Math.max(1, bytes.length)), found);
        boolean listing = (any || layout.get().confidence() >= HEADED) ? found.records() > 0 : found.isListing();
        if (listing) {
            found.giveTo(placed);
        }
        return listing;
    }

    private static void parse(Detection layout, DumpInput input, RecordSink sink) {
        try {
            layout.format().parse(input, sink);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
