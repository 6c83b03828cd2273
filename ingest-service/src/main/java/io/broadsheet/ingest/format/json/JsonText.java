package io.broadsheet.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.broadsheet.ingest.format.value.Literals;
import io.broadsheet.ingest.format.value.Malformed;
import io.broadsheet.ingest.format.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One JSON value out of its text. Of a field that stands twice in an object the last counts. */
final class JsonText {
    /** The lengths of strings, numbers and names are bounded by the record's: only depth needs a bound here. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Literals.DEEPEST)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    /** Names are neither interned nor kept in a symbol table: hostile ones would fill it and overflow its hash. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Large parts of real records that hold nothing of the record itself: the papers it cites, vectors, full texts. */
    private static final Set<String> IGNORED = Set.of(
            "references",
            "reference",
            "citations",
            "embedding",
            "referenced_works",
            "related_works",
            "outbound_citations",
            "inbound_citations",
            "counts_by_year",
            "citationStyles",
            "body_text",
            "bib_entries",
            "ref_entries",
            "full_text",
            "fulltext");

    private final JsonParser parser;
    private int values;
    private Value root = Value.Nothing.NOTHING;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /** The one value that the text is. */
    static Value read(String text) throws Malformed {
        try (JsonParser parser = JSON.createParser(text)) {
            Value value = new JsonText(parser).read();
            if (parser.nextToken() != null) {
                throw malformed(parser, "more text after the end of the value");
            }
            return value;
        } catch (StreamConstraintsException tooDeep) {
            throw new Malformed("too-deep", "more than " + Literals.DEEPEST + " levels deep");
        } catch (JsonProcessingException broken) {
            String code = broken instanceof JsonEOFException ? "truncated" : "malformed-json";
            throw new Malformed(code, at(broken) + broken.getOriginalMessage());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** What can be read of a text that is cut somewhere. */
    static Value beginning(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonText(parser).beginning();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private Value beginning() {
        try {
            return read();
        } catch (IOException | Malformed cut) {
            return root;
        }
    }

    private Value read() throws IOException, Malformed {
        value(parser.nextToken(), value -> root = value);
        return root;
    }

    /** A container takes its place before it is filled, so that of a cut text all is there that was read. */
    private void value(@Nullable JsonToken token, Consumer<Value> place) throws IOException, Malformed {
        if (++values > Literals.MOST_VALUES) {
            throw new Malformed("too-many-values", "more than " + Literals.MOST_VALUES + " values in one record");
        }
        switch (token) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> place.accept(new Value.Text(parser.getText()));
            case VALUE_NUMBER_INT -> place.accept(new Value.Digits(parser.getText()));
            case VALUE_NUMBER_FLOAT ->
                place.accept(parser.isNaN() ? Value.Nothing.NOTHING : new Value.Digits(parser.getText()));
            case VALUE_TRUE -> place.accept(new Value.Flag(true));
            case VALUE_FALSE -> place.accept(new Value.Flag(false));
            case null -> throw new Malformed("truncated", "the text ends before the value");
            default -> place.accept(Value.Nothing.NOTHING);
        }
    }

    private void fields(Consumer<Value> place) throws IOException, Malformed {
        Map<String, Value> fields = new LinkedHashMap<>();
        place.accept(new Value.Fields(fields));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (IGNORED.contains(name) && token.isStructStart()) {
                parser.skipChildren();
            } else {
                value(token, value -> fields.put(name, value));
            }
        }
    }

    private void items(Consumer<Value> place) throws IOException, Malformed {
        List<Value> items = new ArrayList<>();
        place.accept(new Value.Items(items));
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(token, items::add);
        }
    }

    private static Malformed malformed(JsonParser parser, String what) {
        return new Malformed(
                "malformed-json", "character " + parser.currentTokenLocation().getCharOffset() + ": " + what);
    }

    private static String at(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : "character " + broken.getLocation().getCharOffset() + ": ";
    }
}
