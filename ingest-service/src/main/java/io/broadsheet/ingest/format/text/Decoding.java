package io.broadsheet.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes become the UTF-8 that formats read.
 *
 * @param encoding of the file
 * @param malformed places in it that are not of this encoding: lone surrogates are left out, others become U+FFFD
 * @param redeclare whether the text itself names another encoding, which nobody is to believe
 */
public record Decoding(TextEncoding encoding, long malformed, boolean redeclare) {

    /** What is read as it stands. */
    public static final Decoding NONE = new Decoding(TextEncoding.UTF_8, 0, false);

    /** As people call it. */
    public String charset() {
        return encoding.charset().name();
    }

    /** The text, which is of the encoding {@link #read}. */
    public InputStream open(InputStream bytes) throws IOException {
        if (isReadAsItStands()) {
            return bytes;
        }
        bytes.skipNBytes(encoding.bom());
        return new Utf8Stream(bytes, encoding.charset());
    }

    /** What formats are told. */
    public TextEncoding read() {
        return isReadAsItStands() ? encoding : TextEncoding.UTF_8;
    }

    private boolean isReadAsItStands() {
        return encoding.charset().equals(StandardCharsets.UTF_8) && malformed == 0 && !redeclare;
    }
}
