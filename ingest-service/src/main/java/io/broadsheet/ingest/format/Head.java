package io.broadsheet.ingest.format;

import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.text.LineReader;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a file, by which its format is told. */
public final class Head {
    public static final int SIZE = 1 << 16;

    private final byte[] bytes;
    private final TextEncoding encoding;

    /**
     * The beginning of a file.
     *
     * @param bytes at most {@link #SIZE}; not to be changed afterwards
     */
    public Head(byte[] bytes, TextEncoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** Its lines; the last may be cut. */
    public List<Line> lines() {
        try {
            LineReader reader = new LineReader(new ByteArrayInputStream(bytes), encoding, SIZE);
            List<Line> lines = new ArrayList<>();
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** Its text without white space at the start. */
    public String text() {
        return new String(bytes, encoding.bom(), Math.max(0, bytes.length - encoding.bom()), encoding.charset())
                .stripLeading();
    }
}
