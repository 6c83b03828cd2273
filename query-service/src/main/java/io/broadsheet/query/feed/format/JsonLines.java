package io.broadsheet.query.feed.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.broadsheet.query.catalog.Paper;
import java.io.IOException;
import java.io.OutputStream;

/** Papers as JSON objects, one a line. */
final class JsonLines implements PaperWriter {

    private final ObjectWriter json;
    private final JsonGenerator out;

    JsonLines(OutputStream out, ObjectMapper json) throws IOException {
        this.json = json.writerFor(Paper.class).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        this.out = json.getFactory()
                .createGenerator(out)
                .setRootValueSeparator(null)
                .setCharacterEscapes(new LineSafe())
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public void add(Paper paper) throws IOException {
        json.writeValue(out, paper);
        out.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
