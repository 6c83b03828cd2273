package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.format.text.Units;
import io.broadsheet.ingest.format.value.Malformed;
import io.broadsheet.ingest.format.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The first records of a file, as far as its beginning has them.
 *
 * @param records read, or what can be read of them
 */
record JsonSample(List<RecordText> records) {
    private static final int MOST = 10;

    static JsonSample of(Head head) {
        Layout layout = Layout.of(head);
        List<Element> elements = new ArrayList<>();
        try {
            if (layout.lines()) {
                head.lines().stream()
                        .filter(line -> !line.isBlank())
                        .limit(MOST)
                        .map(JsonSample::element)
                        .forEach(elements::add);
            } else {
                byte[] text = head.text().getBytes(StandardCharsets.UTF_8);
                Units units = new Units(new ByteArrayInputStream(text), TextEncoding.UTF_8, text.length);
                new ElementReader(units, layout, elements::add).read();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new JsonSample(elements.stream()
                .limit(MOST)
                .map(element -> read(element.text()))
                .filter(read -> read.value() instanceof Value.Fields)
                .toList());
    }

    /** The mean over the records, 0 where there are none. */
    double mean(ToDoubleFunction<RecordText> likeness) {
        return records.stream().mapToDouble(likeness).average().orElse(0);
    }

    private static Element element(Line line) {
        return new Element(line.number(), line.offset(), line.text(), Element.End.WHOLE);
    }

    private static RecordText read(String text) {
        try {
            return RecordText.of(text);
        } catch (Malformed cut) {
            return RecordText.beginning(text);
        }
    }
}
