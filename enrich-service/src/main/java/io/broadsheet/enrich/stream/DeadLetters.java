package io.broadsheet.enrich.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Makes dead letters of messages. Which record it was is taken from the key and the headers, which can be read even
 * where the value cannot, then from the value, then from where the message stands.
 */
final class DeadLetters {

    private static final int LONGEST_TEXT = 2_048;
    private static final int LONGEST_ID = 200;

    private final Clock clock;

    DeadLetters(Clock clock) {
        this.clock = clock;
    }

    PaperRejected of(ConsumerRecord<byte[], byte[]> message, PoisonException poison) {
        byte[] value = message.value();
        JsonNode json = Json.readLeniently(value);
        return new PaperRejected(
                recordId(message, json),
                dumpId(message, json),
                ordinal(message, json),
                Map.of(),
                PaperRejected.STAGE,
                poison.code(),
                cut(poison.words().getBytes(StandardCharsets.UTF_8), LONGEST_TEXT),
                cut(value, LONGEST_TEXT),
                clock.instant());
    }

    private static String recordId(ConsumerRecord<byte[], byte[]> message, JsonNode json) {
        String key = message.key() == null ? "" : cut(message.key(), LONGEST_ID);
        String id = key.isBlank() ? text(json, "recordId") : key;
        return id.isBlank() ? message.topic() + ":" + message.partition() + ":" + message.offset() : id;
    }

    private static String dumpId(ConsumerRecord<byte[], byte[]> message, JsonNode json) {
        String header = header(message, Headers.DUMP_ID);
        return header == null ? text(json, "dumpId") : header;
    }

    private static int ordinal(ConsumerRecord<byte[], byte[]> message, JsonNode json) {
        String header = header(message, Headers.ORDINAL);
        try {
            return header == null
                    ? Math.max(-1, json.path("ordinal").asInt(-1))
                    : Math.max(-1, Integer.parseInt(header));
        } catch (NumberFormatException broken) {
            return -1;
        }
    }

    private static String text(JsonNode json, String field) {
        return cut(json.path(field).asText("").getBytes(StandardCharsets.UTF_8), LONGEST_ID);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : cut(header.value(), LONGEST_ID);
    }

    /** The bytes as text of so many bytes at most; undecodable ones and U+0000, which a database refuses, as U+FFFD. */
    private static String cut(byte[] bytes, int longest) {
        String text =
                new String(bytes, 0, Math.min(bytes.length, longest), StandardCharsets.UTF_8).replace('\0', '\ufffd');
        int end = 0;
        int size = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (size > longest) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
