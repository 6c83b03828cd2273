package io.broadsheet.ingest.format;

import io.broadsheet.ingest.format.text.LineReader;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file to be parsed.
 *
 * @param head its beginning, which {@code bytes} contains as well
 * @param bytes the whole file, at its first byte
 * @param recordLimit the most bytes that one line or one record may have
 */
public record DumpInput(Head head, InputStream bytes, int recordLimit) {

    public LineReader lines() throws IOException {
        return new LineReader(bytes, encoding(), recordLimit);
    }

    public TextEncoding encoding() {
        return head.encoding();
    }
}
