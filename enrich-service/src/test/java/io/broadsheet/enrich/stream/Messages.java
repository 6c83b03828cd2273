package io.broadsheet.enrich.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.enrich.clean.link.Mirrors;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Messages of {@code papers.parsed.v1} to test with. */
final class Messages {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PARSED = "papers.parsed.v1";
    static final String RECORD = "0123456789abcdef0123456789abcdef";
    static final String DUMP = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private Messages() {}

    static Enricher enricher() {
        return new Enricher(
                Mirrors.of(List.of(
                        "huface.online=huggingface.co", "b-61j.pages.dev=huggingface.co", "hf.co=huggingface.co")),
                Vocabulary.builtIn());
    }

    static ObjectNode parsed(String recordId, String dumpId, int ordinal, String title, String text) {
        ObjectNode parsed = JSON.createObjectNode()
                .put("recordId", recordId)
                .put("dumpId", dumpId)
                .put("ordinal", ordinal)
                .put("format", "page-blocks")
                .put("parserVersion", 1)
                .put("source", "daily-papers")
                .put("receivedAt", "2026-07-29T06:30:00Z")
                .put("listedOn", "2026-07-29")
                .put("day", "2026-07-29")
                .put("title", title)
                .put("abstract", text);
        parsed.putObject("position").put("line", 13);
        return parsed;
    }

    static ObjectNode parsed(String title, String text) {
        return parsed(RECORD, DUMP, 0, title, text);
    }

    static PaperEnriched enriched(String title, String text) {
        return enriched(parsed(title, text));
    }

    static PaperEnriched enriched(ObjectNode parsed) {
        return enricher().enrich(Json.readParsed(bytes(parsed)));
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ConsumerRecord<byte[], byte[]> received(String key, byte[] value) {
        ConsumerRecord<byte[], byte[]> message =
                new ConsumerRecord<>(PARSED, 2, 117, key.getBytes(StandardCharsets.UTF_8), value);
        Headers.of(DUMP, 4, List.of()).forEach(message.headers()::add);
        return message;
    }

    static ProducerRecord<byte[], byte[]> toSend(String key, String dumpId, int ordinal, byte @Nullable [] value) {
        return new ProducerRecord<>(
                PARSED, null, key.getBytes(StandardCharsets.UTF_8), value, Headers.of(dumpId, ordinal, List.of()));
    }
}
