package io.broadsheet.ingest.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A page's text up to what a document tree may hold: characters, and starts of tags, since a page of nothing but tags takes
 * twenty times its size.
 *
 * @param whole whether nothing was left out
 */
record CappedText(String text, boolean whole) {
    private static final int MOST_CHARACTERS = 6 << 20;
    private static final int MOST_TAGS = 250_000;

    /** @param bytes behind the byte order mark */
    static CappedText of(InputStream bytes, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(bytes, charset);
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        int tags = 0;
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                tags += buffer[i] == '<' ? 1 : 0;
            }
            if (tags > MOST_TAGS || text.length() + read > MOST_CHARACTERS) {
                return new CappedText(text.toString(), false);
            }
            text.append(buffer, 0, read);
        }
        return new CappedText(text.toString(), true);
    }

    long lines() {
        return text.chars().filter(c -> c == '\n').count() + 1;
    }
}
