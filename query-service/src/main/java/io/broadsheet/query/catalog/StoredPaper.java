package io.broadsheet.query.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A paper as an index keeps it: as JSON, which an answer repeats and of which no more is read than somebody asks for.
 * Methods throw {@link UncheckedIOException} where it is not the JSON of a paper.
 *
 * @param reader of {@link Paper}
 */
@JsonSerialize(using = StoredPaper.Repeated.class)
public record StoredPaper(String json, ObjectReader reader) {

    /** How {@link Paper} is written: its id comes first, and needs no escapes. */
    private static final String BEGINNING = "{\"id\":\"";

    /** All of it. */
    public Paper paper() {
        try {
            return reader.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown of where it matches. */
    public Texts texts() {
        try (var parser = reader.createParser(json)) {
            var title = "";
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("title")) {
                    title = parser.getText();
                } else if (name.equals("abstract")) {
                    return new Texts(title, parser.getText());
                }
                parser.skipChildren();
            }
            return new Texts(title, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title and abstract of a paper. */
    public record Texts(String title, @Nullable String abstractText) {}

    /** Writes the fields into the object that is being written. */
    static final class Repeated extends JsonSerializer<StoredPaper> {

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(StoredPaper paper, JsonGenerator out, SerializerProvider provider) throws IOException {
            var json = paper.json;
            var end = json.indexOf('"', BEGINNING.length());
            if (!json.startsWith(BEGINNING) || end < 0) {
                throw new IOException("A stored paper does not begin with its id");
            }
            // by the generator, so that it knows to put a comma before what follows
            out.writeStringField("id", json.substring(BEGINNING.length(), end));
            out.writeRaw(json, end + 1, json.length() - end - 2);
        }
    }
}
