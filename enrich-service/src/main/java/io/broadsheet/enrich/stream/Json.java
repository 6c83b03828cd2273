package io.broadsheet.enrich.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events as JSON in UTF-8. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader PARSED = MAPPER.readerFor(PaperParsed.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /** @throws PoisonException saying why the bytes are no such event */
    static PaperParsed readParsed(byte[] value) {
        try {
            PaperParsed parsed = PARSED.readValue(value);
            if (parsed == null) {
                throw new PoisonException("undecodable", "The message is JSON's null; send the record again.");
            }
            return parsed;
        } catch (JsonProcessingException broken) {
            if (broken.getCause() instanceof PoisonException poison) {
                throw poison;
            }
            throw new PoisonException("undecodable", "The message is not a PaperParsed v1: " + reason(broken));
        } catch (IOException broken) {
            throw new PoisonException("undecodable", "The message cannot be read as JSON: " + broken.getMessage());
        }
    }

    /** The bytes as JSON as far as they are some; a missing node otherwise. */
    static JsonNode readLeniently(byte[] value) {
        try {
            JsonNode node = MAPPER.reader()
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(value);
            return node == null ? MAPPER.missingNode() : node;
        } catch (IOException broken) {
            return MAPPER.missingNode();
        }
    }

    static byte[] write(Object event) {
        try {
            return WRITER.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String reason(JsonProcessingException broken) {
        String place = broken.getLocation() == null
                ? ""
                : " at byte " + broken.getLocation().getByteOffset();
        String words = broken.getOriginalMessage().lines().findFirst().orElse("");
        return (words.length() > 300 ? words.substring(0, 300) + "…" : words) + place + ".";
    }
}
